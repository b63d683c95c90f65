/** What households agree to in writing: the wording, its versions, and who signed which. */
@NullMarked
package app.tailtown.admission.agreements;

import org.jspecify.annotations.NullMarked;

/** How a pet was when it was tried out among others. */
@NullMarked
package app.tailtown.admission.evaluations;

import org.jspecify.annotations.NullMarked;

/** What is required of which animals, from when on: told and set. */
@NullMarked
package app.tailtown.admission.requirements;

import org.jspecify.annotations.NullMarked;

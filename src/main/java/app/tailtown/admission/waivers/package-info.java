/** Exceptions that somebody made for a pet. */
@NullMarked
package app.tailtown.admission.waivers;

import org.jspecify.annotations.NullMarked;

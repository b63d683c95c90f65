/** How a pet stands to what is required of it, for a whole stay. */
@NullMarked
package app.tailtown.admission.compliance;

import org.jspecify.annotations.NullMarked;

/** Who comes every week, planned eight weeks ahead. */
@NullMarked
package app.tailtown.daycare.plans;

import org.jspecify.annotations.NullMarked;

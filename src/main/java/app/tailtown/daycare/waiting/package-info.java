/** Who waits for a day of camp that is full, and gets the place when there is one. */
@NullMarked
package app.tailtown.daycare.waiting;

import org.jspecify.annotations.NullMarked;

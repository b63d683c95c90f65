/** Who comes on a day: booked, changed, checked in and out. */
@NullMarked
package app.tailtown.daycare.visits;

import org.jspecify.annotations.NullMarked;

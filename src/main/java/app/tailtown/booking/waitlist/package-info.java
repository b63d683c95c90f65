/** Who waits for a place, and in which order what becomes free is offered to them. */
@NullMarked
package app.tailtown.booking.waitlist;

import org.jspecify.annotations.NullMarked;

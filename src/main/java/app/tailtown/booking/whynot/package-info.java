/** Why nothing is free, night by night, and what a stay could be all the same. */
@NullMarked
package app.tailtown.booking.whynot;

import org.jspecify.annotations.NullMarked;

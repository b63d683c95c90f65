@NullMarked
package app.tailtown.booking.whynot;

import org.jspecify.annotations.NullMarked;

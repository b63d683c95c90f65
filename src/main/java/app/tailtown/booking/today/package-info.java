/** The desk's day at a resort. */
@NullMarked
package app.tailtown.booking.today;

import org.jspecify.annotations.NullMarked;

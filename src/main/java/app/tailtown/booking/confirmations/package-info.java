/** What a household is told of its stays: that they are booked, what became different, that they were cancelled. */
@NullMarked
package app.tailtown.booking.confirmations;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.tailtown.booking.plan;

import org.jspecify.annotations.NullMarked;

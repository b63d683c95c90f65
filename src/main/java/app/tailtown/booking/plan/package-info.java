/** Who sleeps where in which nights: from a family's wish to suites, without a database. */
@NullMarked
package app.tailtown.booking.plan;

import org.jspecify.annotations.NullMarked;

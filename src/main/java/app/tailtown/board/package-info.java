/**
 * The lodging board: the suites of a resort through some days, and who has them when. It promises that what it says is free is what may be booked, and that
 * a board is one statement, however many suites and days it shows.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "design", "organizations", "identity", "customers", "lodging", "housekeeping"
        })
package app.tailtown.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

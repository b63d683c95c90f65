/**
 * Day camp: groups with counted places, the days customers book there, and the plans of those who come every week. It promises that no day has more guests
 * than places, and that a planned day which could not be booked says so.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "web",
            "design",
            "organizations",
            "identity",
            "jobs",
            "catalog",
            "customers",
            "search",
            "admission",
            "lodging",
            "hours",
            "pricing"
        })
package app.tailtown.daycare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

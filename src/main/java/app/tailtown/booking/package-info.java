/**
 * What customers book and how each stay goes: reservations from the first question to check-out. It promises that whatever was confirmed has its suite, and
 * that every "no" names the rule, the fact and a way out.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "installation",
            "web",
            "design",
            "organizations",
            "identity",
            "audit",
            "jobs",
            "files",
            "paper",
            "outbox",
            "catalog",
            "customers",
            "search",
            "admission",
            "lodging",
            "housekeeping",
            "pricing",
            "hours",
            "care",
            "addons"
        })
package app.tailtown.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

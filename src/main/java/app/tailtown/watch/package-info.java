/**
 * Watches over the safety of a company with its own eyes: what happened is shown and taken away as a file, told its owners once a week, and what is grave is
 * sent on at once to wherever the operator says. It promises that a letter goes out once and that what is sent on arrives at least once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "telemetry",
            "platform",
            "installation",
            "web",
            "design",
            "identity",
            "events",
            "files",
            "jobs",
            "organizations",
            "outbox"
        })
package app.tailtown.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

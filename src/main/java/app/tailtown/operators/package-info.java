/**
 * Whoever runs the installation, outside of every company: their own door, the list of companies, and the way into one for a time. It promises that nothing here is
 * done without a session of the console, and that a company reads in its own audit whatever was done to it and in it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "installation",
            "web",
            "design",
            "paper",
            "organizations",
            "events",
            "files",
            "jobs",
            "identity",
            "staff",
            "watch",
            "alarms"
        })
package app.tailtown.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

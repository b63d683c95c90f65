/**
 * Watches over the installation itself with what the application knows: backups, jobs, mail, room, errors, the database. What is wrong is told those who run it, by mail and to a
 * program, when it begins, again while it lasts, and when it is over. It promises that a restart repeats and loses nothing, and that a database that is away keeps no alarm back.
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
            "jobs",
            "outbox",
            "backups",
            "watch"
        })
package app.tailtown.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who did what: the audit that a trigger of the database writes, sealed so that a change of it shows, and read by people. It promises that nothing of
 * it can be changed without being found, and that no secret stands in what it shows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organizations", "jobs", "web", "design", "identity", "events"})
package app.tailtown.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Whether suites are clean: what guests leave is dirty until somebody has cleaned it, and nobody has to say so at check-out. It promises that whoever takes a
 * check-out back takes the dirt back with it, because both are read from the same facts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "design", "organizations", "identity", "lodging"})
package app.tailtown.housekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

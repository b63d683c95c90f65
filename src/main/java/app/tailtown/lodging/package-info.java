/**
 * Suites and who has them when. It promises that no suite is let twice and no pet sleeps in two places, because PostgreSQL refuses it; a let knows its
 * holder only as an id.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "design", "organizations", "identity", "catalog"})
package app.tailtown.lodging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The demo: two made-up companies with their suites, households and years of stays up to today and beyond it, and a way in for every role. It promises the same
 * world for the same day, and that none of it exists in any other installation.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "installation", "database", "organizations", "identity", "catalog", "files"})
package app.tailtown.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

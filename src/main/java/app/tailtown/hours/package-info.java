/**
 * When a resort is open, which of its days are closed, and how short a stay may be. It promises that a resort which has not said so refuses nobody, and that
 * what held on a day that is over is never rewritten.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "design", "organizations", "identity", "lodging"})
package app.tailtown.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

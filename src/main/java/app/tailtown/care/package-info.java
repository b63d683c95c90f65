/**
 * What an animal needs while it stays, and what it brought along. It promises that what was written down for one stay stays with that stay, and that nothing is
 * taken for right because nobody asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "design", "identity", "customers", "addons"})
package app.tailtown.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

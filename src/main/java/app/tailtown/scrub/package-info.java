/**
 * A copy of a production made fit for staging: nothing of people is left in it, and nobody's keys or sessions open anything. It promises that every column in which something of
 * people could stand was thought of: one that nobody thought of stops the work before it begins.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"installation"})
package app.tailtown.scrub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

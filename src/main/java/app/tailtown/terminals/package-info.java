/**
 * Browsers that several people share at a desk: trusted by a manager, locked when nobody presses anything, and taken in turns with a PIN. It promises that every deed there is
 * on the name of whoever did it, that a PIN opens nothing anywhere else, and that whoever is in at a terminal is the only one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "design", "organizations", "identity", "events"})
package app.tailtown.terminals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

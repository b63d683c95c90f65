/**
 * What goes wrong by a fault of ours: heard in the log, alike ones counted together, kept a moment later and told to a tracker of errors if one is named. It promises that
 * hearing fails and slows nobody, that a storm fills nothing, and that no text which anybody typed is kept or told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "installation", "organizations", "jobs"})
package app.tailtown.errors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

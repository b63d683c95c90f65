/**
 * The face towards whoever runs an installation: the command line and what it says. It may call every module below it
 * and none calls it.
 */
@NullMarked
@ApplicationModule
package app.tailtown.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

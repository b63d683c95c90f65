/** Words every module shares: what this installation is, how it refuses to start. It knows no business noun. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package app.tailtown.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

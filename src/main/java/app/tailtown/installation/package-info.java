/**
 * What this process is, where it keeps things and which secrets it holds, read once from the environment before anything else starts. It promises that
 * whatever would start unsafely is refused in one sentence.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package app.tailtown.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

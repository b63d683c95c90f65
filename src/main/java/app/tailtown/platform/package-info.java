/**
 * What every room of the house stands on: words, refusals, money, ids, paging, dates. It promises to know no
 * business noun; whatever names a pet or a suite belongs elsewhere.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package app.tailtown.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

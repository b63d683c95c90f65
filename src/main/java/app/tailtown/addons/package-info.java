/**
 * What a company offers beside the stay: its catalogue, what it costs at a resort, which pet gets it on which days, and what was done of it. It promises that
 * nothing is charged whose price nobody has said, and that what was ticked twice was done once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "web",
            "design",
            "organizations",
            "identity",
            "catalog",
            "customers",
            "pricing"
        })
package app.tailtown.addons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

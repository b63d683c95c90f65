/**
 * What a company keeps lists of: species, breeds, services, vaccines and which of them are required, temperaments and warnings. It promises that every
 * company starts with our lists, copied in at its creation, and that they are its own from then on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organizations"})
package app.tailtown.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

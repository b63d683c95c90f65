/**
 * Companies, their resorts, and the wall between companies. It promises that no statement reaches a company's rows without that company being bound,
 * in requests and in jobs alike.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package app.tailtown.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

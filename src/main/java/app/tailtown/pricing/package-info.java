/**
 * What things cost, and quotes in which every line is explained. It promises that a price is computed here from the company's own rates, and that a quote is
 * never changed once it is written.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "design", "organizations", "identity", "lodging"})
package app.tailtown.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

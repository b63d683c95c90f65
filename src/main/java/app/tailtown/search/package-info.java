/**
 * The one search of every page: households, people, pets, phones, mail addresses, stays, suites. It promises that what was typed exactly stands before what
 * only resembles it, and whoever comes today before whoever once came.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "web", "design", "organizations", "identity", "customers"})
package app.tailtown.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

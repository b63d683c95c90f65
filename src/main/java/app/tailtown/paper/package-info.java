/**
 * Paper: pages drawn as PDF in fonts that we bring, with our icons and codes to scan. It promises that no letter of a name goes missing in silence: what the fonts
 * do not have stands as a box, and {@link app.tailtown.paper.Letters} says so, for the page to tell.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "design", "web"})
package app.tailtown.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

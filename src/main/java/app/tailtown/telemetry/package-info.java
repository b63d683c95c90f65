/**
 * What is measured, and the door at which it is told. Each module measures its own: with a meter where something happens, with a {@link Reading} where it has to be
 * looked up. It promises that no figure is looked up because somebody asked, that one which could not be looked up is not told, and that none names a company or a person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"installation"})
package app.tailtown.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

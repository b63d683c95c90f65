/**
 * What is written into logs, and how: as JSON with who and for which company, or for people who read; and for how long a part of the house says more than usual.
 * It promises that an address of mail, a phone number, a password or a key that slips into a line stands there as three stars.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"installation", "organizations"})
package app.tailtown.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

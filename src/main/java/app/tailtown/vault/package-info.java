/**
 * Keeps what the database must not give away even when somebody reads all of it: seeds of second factors, PINs, secrets that sign requests, the keys that sign tokens. It promises that what was
 * sealed for one purpose opens for no other, and that keys change without anything having to wait.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "installation")
package app.tailtown.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

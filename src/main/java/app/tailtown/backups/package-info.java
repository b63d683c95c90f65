/**
 * Copies of everything an installation keeps in its home, made while it serves: the embedded database as it was at a moment and every byte of its log since, and the
 * files that people brought. It promises that what is here comes back as it was at any moment of the last thirty days, that a byte which changed is found, and that nobody reads it
 * without the installation's key. An external database is backed up where it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"telemetry", "platform", "installation", "database", "files", "vault"})
package app.tailtown.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

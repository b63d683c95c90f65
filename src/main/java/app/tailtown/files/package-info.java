/**
 * What people upload: the content on a shelf under a name we made, what it is in the database. It promises that a kept file is whole or not there, that only
 * documents and pictures are taken, by what they hold and not by what they are called, and that nobody's browser runs one; and that a picture is looked at
 * before it is unpacked and shown as one of our own making, in three sizes with nothing in them but colours. Where the installation names a scanner nothing is
 * kept that it was not shown, and what it finds malware in is locked away.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"telemetry", "platform", "installation", "organizations", "jobs", "events"})
package app.tailtown.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

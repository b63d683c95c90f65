/**
 * What people upload: the content in the home folder under a name we made, what it is in the database. It promises that a kept file is whole or not there,
 * that only documents and pictures are taken, by what they hold and not by what they are called, and that nobody's browser runs one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "installation", "organizations"})
package app.tailtown.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

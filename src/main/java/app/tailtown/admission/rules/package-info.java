/** What has to be true of a pet itself before it comes: its age, that it is spayed or neutered, that there is somebody to call. */
@NullMarked
package app.tailtown.admission.rules;

import org.jspecify.annotations.NullMarked;

/**
 * Tells the browsers that look at a resort that something changed there, whoever changed it and wherever. It promises to say so within a second of the
 * commit, never to say what, to miss nothing across a lost connection, and to fall silent when it cannot know.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"design", "organizations", "identity", "jobs"})
package app.tailtown.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Makes room in a type that is cut up: whoever may be moved goes to other suites of the type until one is free for all nights of a wish. */
@NullMarked
package app.tailtown.booking.makeroom;

import org.jspecify.annotations.NullMarked;

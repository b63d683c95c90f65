/** What the desk and the kennel have on paper: a card for each animal, the lists of the day, and a pack of all of it each night. */
@NullMarked
package app.tailtown.booking.paper;

import org.jspecify.annotations.NullMarked;

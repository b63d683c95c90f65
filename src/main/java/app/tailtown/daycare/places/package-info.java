/** What a day has: groups, how many places, and what it costs. */
@NullMarked
package app.tailtown.daycare.places;

import org.jspecify.annotations.NullMarked;

/** The items of the checklist, a class for each: what every box says, and what is looked at to know whether it is so. */
@NullMarked
package app.tailtown.golive.items;

import org.jspecify.annotations.NullMarked;

/** Day camp for people: the day, a new booking, a plan, the settings. */
@NullMarked
package app.tailtown.daycare.pages;

import org.jspecify.annotations.NullMarked;

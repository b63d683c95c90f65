/** Which pets need a vaccination, a proof or a look, and who is to be reminded. */
@NullMarked
package app.tailtown.admission.reminders;

import org.jspecify.annotations.NullMarked;

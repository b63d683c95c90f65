/** What managers alone read about a household. */
@NullMarked
package app.tailtown.customers.notes;

import org.jspecify.annotations.NullMarked;

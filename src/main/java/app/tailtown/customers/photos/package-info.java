/** The face of a pet: set, taken off, brought back, shown. */
@NullMarked
package app.tailtown.customers.photos;

import org.jspecify.annotations.NullMarked;

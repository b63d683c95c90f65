/** Two households, or two pets of one, that were one and the same: looked at side by side, merged, and taken apart again while nothing was written on top. */
@NullMarked
package app.tailtown.customers.merging;

import org.jspecify.annotations.NullMarked;

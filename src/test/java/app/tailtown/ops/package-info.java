/** What {@code bin/ops} and {@code bin/chaos} start beside the house: stand-ins for other people's servers, and those who load it while something breaks. */
@NullMarked
package app.tailtown.ops;

import org.jspecify.annotations.NullMarked;

/** Looks for secrets where none may be: in what is kept of the house, and in what it wrote to its logs while it was tested. Needs nothing but the JDK. */
@NullMarked
package app.tailtown.secrets;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.tailtown;

import org.jspecify.annotations.NullMarked;

/** What a box of the checklist is, and how it can stand. */
@NullMarked
@NamedInterface("boxes")
package app.tailtown.golive.boxes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What the checklist looks at: the settings, the database, the house as browsers see it, backups, what the build proved, what was recorded. Nothing here judges. */
@NullMarked
@NamedInterface("seen")
package app.tailtown.golive.seen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * The checklist that must be true before real data comes in: each box is looked at in the running installation, said by a person who answers for it until it runs out, or named as
 * not there yet. It promises that no box passes because nobody looked.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "installation",
            "database",
            "backups",
            "web",
            "design",
            "jobs",
            "identity",
            "operators"
        })
package app.tailtown.golive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

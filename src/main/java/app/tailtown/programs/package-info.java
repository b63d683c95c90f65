/**
 * The programs that work for a company: what each may do and where, its secrets, who answers for it, and what people allowed it by OAuth. It promises that no program may do more than whoever
 * answers for it may do at that moment, and that at most two secrets of one program work at once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "installation",
            "vault",
            "web",
            "design",
            "organizations",
            "identity",
            "events",
            "jobs"
        })
package app.tailtown.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

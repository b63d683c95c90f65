/**
 * The people who work for a company: who they are, how they prove it, what each may do and where, and where they are signed in. It promises that nobody gives more than they
 * have, that a company keeps an owner, and that whoever is disabled or gets another role is out with their next request.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "web",
            "design",
            "identity",
            "installation",
            "outbox",
            "paper",
            "events",
            "programs"
        })
package app.tailtown.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

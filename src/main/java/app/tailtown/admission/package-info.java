/**
 * Whether an animal may come: its vaccinations as evidence, what is required of it, and the exceptions somebody made. It promises one function that says
 * for a whole stay what is missing and why, and that a date nobody knows stays unknown.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "web",
            "design",
            "organizations",
            "identity",
            "audit",
            "jobs",
            "catalog",
            "files",
            "paper",
            "outbox",
            "customers"
        })
package app.tailtown.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Households, their people and their pets, with what to mind about each animal. It promises that nobody is deleted who still has a stay to come, and
 * that whatever was deleted can be brought back.
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
            "outbox",
            "catalog",
            "files"
        })
package app.tailtown.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

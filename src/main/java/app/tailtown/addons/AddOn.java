package app.tailtown.addons;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a company offers beside the stay, in its own words.
 *
 * @param speciesId who may have it; null for every species
 * @param active whether it can still be added
 */
public record AddOn(
        UUID id,
        int version,
        String name,
        AddOnUnit unit,
        @Nullable UUID speciesId,
        boolean active) {}

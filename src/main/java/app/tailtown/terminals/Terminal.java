package app.tailtown.terminals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser that a resort trusts.
 *
 * @param trustedBy actor, such as {@code staff:<id>}
 * @param usedAt when somebody last pressed something there; null when never
 */
record Terminal(
        UUID id,
        String name,
        String trustedBy,
        Instant trustedAt,
        @Nullable Instant usedAt) {}

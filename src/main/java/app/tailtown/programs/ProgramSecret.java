package app.tailtown.programs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a program has a secret; the secret itself was shown once and is kept nowhere.
 *
 * @param lastUsedFrom the IP address it last came from; null while nobody has used it
 */
record ProgramSecret(
        UUID id,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {

    boolean worksAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}

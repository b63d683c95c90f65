package app.tailtown.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's key as its company sees it; the secret itself was shown once and is kept nowhere.
 *
 * @param role its code
 */
public record ApiToken(
        UUID id,
        String name,
        String role,
        @Nullable UUID resort,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}

package app.tailtown.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's key as its company sees it; the secret itself was shown once and is kept nowhere.
 *
 * @param role its code
 * @param lastUsedFrom the IP address; null of one that nobody has used since that is noted
 */
public record ApiToken(
        UUID id,
        String name,
        String role,
        @Nullable UUID resort,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {

    public boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}

package app.tailtown.programs.signing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that one program signs with, as its company sees it.
 *
 * @param id what the program sends as {@code keyid}
 * @param algorithm {@code ed25519} or {@code hmac-sha256}
 */
public record RequestKey(
        UUID id,
        UUID program,
        String algorithm,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant lastUsedAt) {}

package app.tailtown.identity;

import java.time.Duration;
import java.util.Set;

/**
 * What a role lets somebody do, and for how long they stay in.
 *
 * @param idle a session ends after this long without a request
 * @param absolute a session ends after this long in any case (NIST SP 800-63B-4, 2.2.3)
 * @param secondFactor whether a password alone is not enough
 */
public record Terms(Set<Permission> permissions, Duration idle, Duration absolute, boolean secondFactor) {

    /** No role lets anybody stay in longer. */
    public static final Duration LONGEST_IDLE = Duration.ofHours(12);

    public static final Duration LONGEST = Duration.ofHours(24);

    public Terms {
        permissions = Set.copyOf(permissions);
    }
}

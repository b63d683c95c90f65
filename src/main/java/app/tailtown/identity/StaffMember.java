package app.tailtown.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a company.
 *
 * @param language {@code en} or {@code es}
 * @param disabledAt since when they have no place any more
 * @param lastSeenAt when they last did anything here; null when never
 * @param sessions how many they have open
 */
public record StaffMember(
        UUID id,
        int version,
        UUID account,
        String name,
        String language,
        String email,
        List<Grant> grants,
        @Nullable Instant disabledAt,
        @Nullable Instant lastSeenAt,
        int sessions) {

    public boolean isActive() {
        return disabledAt == null;
    }

    /** Whether somebody may change who this is and what they may do: nobody touches whoever has more than they. */
    public boolean isWithin(Visit reach) {
        return grants.stream().allMatch(g -> reach.mayGive(g.terms(), g.resort()));
    }
}

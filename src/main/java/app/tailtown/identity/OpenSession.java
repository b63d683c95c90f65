package app.tailtown.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is or was signed in.
 *
 * @param device what the browser calls itself
 * @param address the IP address it was opened from; null of an old one
 * @param endedWhy code of the reason; null while it is open
 * @param terminal the name of the shared terminal it is at, empty when that is at a resort one does not see; null when it is at none
 * @param isKnownPlace whether the same person came in from the same network before
 */
public record OpenSession(
        UUID id,
        UUID account,
        String device,
        @Nullable String address,
        String proof,
        Instant openedAt,
        Instant seenAt,
        @Nullable Instant endedAt,
        @Nullable String endedWhy,
        @Nullable String terminal,
        boolean isKnownPlace) {

    /** Whether a request with it would still be let in, as far as these terms go. */
    public boolean isOpenAt(Instant now, java.util.List<Grant> grants) {
        if (endedAt != null) return false;
        var session = new Visit.Session(id, openedAt, seenAt, proof, openedAt, false, null);
        return grants.stream().allMatch(g -> session.isOpenAt(now, g.terms()));
    }
}

package app.tailtown.golive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person answers for a box.
 *
 * @param asked the box and the question that was answered: another question is another answer's
 * @param until when somebody has to look again
 * @param withdrawnAt when it was taken back
 */
record Attestation(
        UUID id,
        String box,
        String asked,
        String by,
        String note,
        Instant at,
        Instant until,
        @Nullable Instant withdrawnAt) {

    boolean holds(Instant now) {
        return withdrawnAt == null && !now.isBefore(at) && now.isBefore(until);
    }
}

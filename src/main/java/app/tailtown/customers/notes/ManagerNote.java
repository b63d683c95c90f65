package app.tailtown.customers.notes;

import app.tailtown.customers.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What managers know about a household and nobody else reads. Never edited: a wrong one is taken back, and the next one is written.
 *
 * @param writtenBy a name; empty when no person did
 * @param takenBackAt null while it counts
 * @param takenBackBy a name; empty when no person did, or nobody did
 */
public record ManagerNote(
        UUID id,
        CustomerId customerId,
        String text,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant takenBackAt,
        String takenBackBy) {}

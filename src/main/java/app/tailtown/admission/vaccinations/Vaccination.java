package app.tailtown.admission.vaccinations;

import app.tailtown.customers.PetId;
import app.tailtown.files.StoredFile;
import app.tailtown.platform.Codes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vaccination as it is read.
 *
 * @param product its name; empty when unknown
 * @param validUntil its last good day; null when nobody knows
 * @param validUntilFrom {@code stated}, {@code product} or {@code unknown}
 * @param submittedBy a name; empty when no person did
 * @param decision what stands about its proof; null while nobody decided
 * @param document the proof added last
 */
public record Vaccination(
        UUID id,
        PetId petId,
        UUID immunizationTypeId,
        String immunizationType,
        @Nullable UUID productId,
        String product,
        @Nullable LocalDate administeredOn,
        @Nullable LocalDate validUntil,
        String validUntilFrom,
        @Nullable Clinic clinic,
        String note,
        Instant submittedAt,
        String submittedBy,
        @Nullable Decision decision,
        @Nullable Instant takenBackAt,
        @Nullable StoredFile document) {

    /** A vet. */
    public record Clinic(UUID id, String name, String phone, String place) {}

    /**
     * Whether the proof is one.
     *
     * @param seenOnPaper whoever verified it saw it on paper, since no document was attached
     * @param why it is none; may be empty for one that is
     * @param by a name; empty when no person did
     */
    public record Decision(boolean verified, boolean seenOnPaper, String why, Instant at, String by) {}

    /** Where its proof stands. */
    public enum State {
        SUBMITTED,
        VERIFIED,
        REJECTED,
        TAKEN_BACK;

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /** Read from the rows, never kept. */
    public State getState() {
        if (takenBackAt != null) return State.TAKEN_BACK;
        if (decision == null) return State.SUBMITTED;
        return decision.verified() ? State.VERIFIED : State.REJECTED;
    }
}

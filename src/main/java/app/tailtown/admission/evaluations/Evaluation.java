package app.tailtown.admission.evaluations;

import app.tailtown.customers.PetId;
import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a pet was when it was tried out among others. Never edited: a mistake is taken back, and the next one is recorded.
 *
 * @param resort where, by name; empty for one who does not see that resort
 * @param heldOn local date of the resort
 * @param note with conditions it says which
 * @param recordedBy a name; empty when no person did
 * @param takenBackAt null while it counts
 * @param takenBackBy a name; empty when no person did, or nobody did
 */
public record Evaluation(
        UUID id,
        PetId petId,
        UUID resortId,
        String resort,
        LocalDate heldOn,
        Outcome outcome,
        String note,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant takenBackAt,
        String takenBackBy) {

    /** How it ended. */
    public enum Outcome {
        PASSED,
        PASSED_WITH_CONDITIONS,
        FAILED;

        static final String CODES = "passed|passed-with-conditions|failed";

        @JsonValue
        public String code() {
            return Codes.of(this);
        }

        public static Outcome of(String code) {
            return Codes.read(Outcome.class, code);
        }
    }
}

package app.tailtown.admission.agreements;

import app.tailtown.customers.CustomerId;
import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of a household signed one version of an agreement. Never edited: a mistake is taken back, and the next one is recorded.
 *
 * @param agreement its name
 * @param number of the version
 * @param counts whether it is good for the version in force
 * @param signedBy as it is written under the agreement
 * @param drawing lines of points in a box of 1000 by 400: "12,40 13,41;80,20 81,22"; empty when only the name was written
 * @param recordedBy a name; empty when no person did
 * @param takenBackAt null while it stands
 * @param takenBackBy a name; empty when no person did, or nobody did
 * @param takenBackWhy empty while it stands
 */
public record Signature(
        UUID id,
        CustomerId customerId,
        UUID agreementId,
        String agreement,
        UUID agreementVersionId,
        int number,
        boolean counts,
        String signedBy,
        LocalDate signedOn,
        How how,
        String note,
        String drawing,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant takenBackAt,
        String takenBackBy,
        String takenBackWhy) {

    /** Whether nobody said that it was none. */
    public boolean stands() {
        return takenBackAt == null;
    }

    /** On what it was signed. */
    public enum How {
        /** At the desk. */
        PAPER,
        /** At the desk. */
        SCREEN,
        /** Sent in. */
        EMAIL;

        static final String CODES = "paper|screen|email";

        @JsonValue
        public String code() {
            return Codes.of(this);
        }

        public static How of(String code) {
            return Codes.read(How.class, code);
        }
    }
}

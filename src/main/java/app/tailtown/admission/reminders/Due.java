package app.tailtown.admission.reminders;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.platform.Codes;
import app.tailtown.platform.Cursor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pet and a vaccine somebody should see to.
 *
 * @param validUntil the last good day of its verified proofs; null when there is none, or nobody knows
 * @param toVerify the proof that was brought last and nobody has looked at
 * @param reminderPreparedAt when the latest reminder about this day was prepared
 * @param key what the list is sorted by
 */
public record Due(
        PetId petId,
        String pet,
        String species,
        CustomerId customerId,
        String customer,
        UUID immunizationTypeId,
        String immunizationType,
        @Nullable LocalDate validUntil,
        @Nullable UUID toVerify,
        @Nullable Instant reminderPreparedAt,
        @JsonIgnore String key) {

    Cursor cursor() {
        return new Cursor(key, petId.value());
    }

    /** Which of them one wants to see. */
    enum Of {
        TO_VERIFY(0),
        OVERDUE(0),
        WITHIN_14_DAYS(14),
        WITHIN_30_DAYS(30),
        WITHIN_60_DAYS(60),
        MISSING(0),
        UNKNOWN(0);

        private final int days;

        Of(int days) {
            this.days = days;
        }

        /** How far ahead it looks. */
        int days() {
            return days;
        }

        /** {@code within-14-days}: in addresses and in the words. */
        String code() {
            return Codes.of(this);
        }

        static Of of(String code) {
            return Codes.read(Of.class, code);
        }
    }
}

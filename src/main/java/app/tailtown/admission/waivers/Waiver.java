package app.tailtown.admission.waivers;

import app.tailtown.customers.PetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception somebody made for a pet.
 *
 * @param rule code of the rule it is from
 * @param immunizationTypeId the vaccine, for the rule {@code vaccination}
 * @param immunizationType its name; empty for any other rule
 * @param until its last day
 * @param givenBy a name; empty when no person did
 * @param endedAt null while it stands, whether its last day has passed or not
 */
public record Waiver(
        UUID id,
        PetId petId,
        String rule,
        @Nullable UUID immunizationTypeId,
        String immunizationType,
        LocalDate from,
        LocalDate until,
        String why,
        Instant givenAt,
        String givenBy,
        @Nullable Instant endedAt) {

    public boolean stands(LocalDate today) {
        return endedAt == null && !until.isBefore(today);
    }
}

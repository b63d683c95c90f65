package app.tailtown.admission.waivers;

import app.tailtown.customers.PetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception somebody made for a pet.
 *
 * @param rule code of the rule it is from
 * @param immunizationTypeId the vaccine, for the rule {@code vaccination}
 * @param immunizationType its name; empty for any other rule
 * @param agreementId the agreement, for the rule {@code agreement}; null for any other, and for an old one about all agreements
 * @param agreement its name; empty where none is named
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
        @Nullable UUID agreementId,
        String agreement,
        LocalDate from,
        LocalDate until,
        String why,
        Instant givenAt,
        String givenBy,
        @Nullable Instant endedAt) {

    /** Whether it is from this rule, and about this vaccine or agreement where the rule is about one. */
    public boolean isFrom(String of, @Nullable UUID about) {
        if (!rule.equals(of)) return false;
        return rule.equals("agreement")
                ? agreementId == null || agreementId.equals(about)
                : Objects.equals(immunizationTypeId, about);
    }

    /** The vaccine or the agreement by name; empty where the rule says it all. */
    public String about() {
        return agreement.isEmpty() ? immunizationType : agreement;
    }

    public boolean stands(LocalDate today) {
        return endedAt == null && !until.isBefore(today);
    }
}

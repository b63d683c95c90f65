package app.tailtown.admission.waivers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception to be made: from which rule, until which day, why.
 *
 * @param immunizationTypeId the vaccine, for the rule {@code vaccination} and for no other
 * @param agreementId the agreement, for the rule {@code agreement} and for no other
 * @param until its last day
 */
public record GiveWaiver(
        @NotNull @Pattern(regexp = "vaccination|evaluation|minimum-age|intact|agreement|emergency-contact")
        String rule,

        @Nullable UUID immunizationTypeId,
        @Nullable UUID agreementId,
        @NotNull LocalDate until,
        @NotBlank @Size(max = 1000) String why) {

    boolean isForVaccination() {
        return rule.equals("vaccination");
    }

    boolean isForAgreement() {
        return rule.equals("agreement");
    }
}

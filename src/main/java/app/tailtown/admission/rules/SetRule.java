package app.tailtown.admission.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true of pets from a date on.
 *
 * @param speciesId the animals it is for; all when left out
 * @param strictness {@code none} takes back what a wider rule asks for
 * @param enforcedAt from when on it is more than told
 * @param amount weeks of a minimum age, months until an animal has to be spayed or neutered, months an evaluation holds
 * @param awayMonths without a visit, after which an evaluation is wanted again; never when left out
 * @param agreementId what the household has to have signed, for the rule {@code agreement} and for no other
 */
record SetRule(
        @NotNull @Pattern(regexp = AdmissionRule.CODES) String rule,
        @Nullable UUID speciesId,
        @Nullable UUID serviceId,

        @Nullable @Pattern(regexp = "boarding|day-camp|grooming|training|class|other")
        String serviceKind,

        @NotNull @Pattern(regexp = "refuse|ask|warn|none") String strictness,
        @NotNull @Pattern(regexp = "booking|check-in") String enforcedAt,
        @Nullable @Min(1) @Max(240) Integer amount,
        @Nullable @Min(1) @Max(60) Integer awayMonths,
        @Nullable UUID agreementId,
        @NotNull LocalDate from) {

    @JsonIgnore
    @AssertTrue(message = "{field.rule-away}")
    public boolean isAboutBeingAway() {
        return awayMonths == null || AdmissionRule.EVALUATION.equals(rule);
    }

    @JsonIgnore
    @AssertTrue(message = "{field.rule-amount}")
    public boolean isCounted() {
        return rule == null || AdmissionRule.counts(rule) == (amount != null);
    }

    boolean isAboutAnAgreement() {
        return AdmissionRule.AGREEMENT.equals(rule);
    }
}

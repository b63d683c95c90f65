package app.tailtown.admission.rules;

import app.tailtown.admission.RuleScope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same as a person fills it in.
 *
 * @param scope one choice for everything, a kind of service, or one service
 * @param amount not looked at for a rule that counts nothing
 * @param awayMonths not looked at but for an evaluation
 * @param agreementId not looked at but for an agreement
 */
record TypedRule(
        @NotNull @Pattern(regexp = AdmissionRule.CODES) String rule,
        @Nullable UUID speciesId,

        @Nullable @Pattern(regexp = RuleScope.PATTERN) String scope,

        @NotNull @Pattern(regexp = "refuse|ask|warn|none") String strictness,
        @NotNull @Pattern(regexp = "booking|check-in") String enforcedAt,
        @NotNull @Min(1) @Max(240) Integer amount,
        @Nullable @Min(1) @Max(60) Integer awayMonths,
        @Nullable UUID agreementId,
        @NotNull LocalDate from) {

    SetRule set() {
        var of = RuleScope.of(scope);
        var counted = AdmissionRule.counts(rule) ? amount : null;
        var away = rule.equals(AdmissionRule.EVALUATION) ? awayMonths : null;
        var agreement = rule.equals(AdmissionRule.AGREEMENT) ? agreementId : null;
        return new SetRule(
                rule, speciesId, of.service(), of.kind(), strictness, enforcedAt, counted, away, agreement, from);
    }
}

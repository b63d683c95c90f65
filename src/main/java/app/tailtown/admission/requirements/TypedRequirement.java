package app.tailtown.admission.requirements;

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
 */
record TypedRequirement(
        @NotNull UUID immunizationTypeId,

        @Nullable @Pattern(regexp = RuleScope.PATTERN) String scope,

        @NotNull @Pattern(regexp = "refuse|ask|warn|none") String strictness,
        @NotNull @Min(0) @Max(60) Integer waitDays,
        @Nullable @Pattern(regexp = "booking|check-in") String enforcedAt,
        @NotNull LocalDate from) {

    SetRequirement set() {
        var of = RuleScope.of(scope);
        return new SetRequirement(immunizationTypeId, of.service(), of.kind(), strictness, waitDays, enforcedAt, from);
    }
}

package app.tailtown.admission;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.customers.PetId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a pet stands to one rule.
 *
 * @param ruleId the row it stands on; never edited, so a decision may keep it
 * @param rule its code: {@code vaccination} and those of the other rules
 * @param immunizationTypeId the vaccine, for the rule {@code vaccination}
 * @param agreementId the agreement, for the rule {@code agreement}
 * @param subject the vaccine or the agreement by name; empty where the rule says it all
 * @param strictness what follows when it is not met
 * @param enforcedAt from when on; before that it is told
 */
public record Finding(
        PetId petId,
        UUID ruleId,
        String rule,
        @Nullable UUID immunizationTypeId,
        @Nullable UUID agreementId,
        String subject,
        Strictness strictness,
        Moment enforcedAt,
        Verdict verdict) {

    /** Names this finding of this pet: what somebody said yes to, or waived. It changes with what was found. */
    @JsonProperty("key")
    public String key() {
        return petId.value() + ":" + ruleId + ":" + verdict.code();
    }

    @JsonIgnore
    public boolean isMet() {
        return verdict.isMet();
    }

    /** What follows at this moment: nothing when it is met, and no more than a word before the rule is enforced. */
    public Strictness at(Moment moment) {
        if (isMet() || strictness == Strictness.NONE) return Strictness.NONE;
        return moment.enforces(enforcedAt) ? strictness : Strictness.WARN;
    }

    /** What it is about, in words of every language. */
    public Subject about() {
        return new Subject(rule, subject);
    }
}

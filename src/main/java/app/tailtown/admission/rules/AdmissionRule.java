package app.tailtown.admission.rules;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Strictness;
import app.tailtown.platform.Effective;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true of pets, for one service, for all of a kind, or for everything; from a date until another takes over.
 *
 * @param rule its code
 * @param speciesId the animals it is for; null for all
 * @param serviceId the one service it is for
 * @param serviceKind the kind it is for; with neither it is for everything
 * @param enforcedAt from when on it is more than told
 * @param amount weeks of a minimum age, months until an animal has to be spayed or neutered, months an evaluation holds; null where nothing is counted
 * @param awayMonths without a visit, after which an evaluation is wanted again; null where being away does not matter
 * @param agreementId the agreement, for the rule {@code agreement}; null for any other
 * @param from null when it always held
 * @param until the day on which the next takes over; null while none follows
 */
public record AdmissionRule(
        UUID id,
        String rule,
        @Nullable UUID speciesId,
        @Nullable UUID serviceId,
        @Nullable ServiceKind serviceKind,
        Strictness strictness,
        Moment enforcedAt,
        @Nullable Integer amount,
        @Nullable Integer awayMonths,
        @Nullable UUID agreementId,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements Effective {

    public static final String MINIMUM_AGE = "minimum-age";
    public static final String INTACT = "intact";
    public static final String EMERGENCY_CONTACT = "emergency-contact";

    public static final String EVALUATION = "evaluation";
    public static final String AGREEMENT = "agreement";
    public static final String CODES =
            MINIMUM_AGE + "|" + INTACT + "|" + EVALUATION + "|" + AGREEMENT + "|" + EMERGENCY_CONTACT;

    /** What rules compete for: the narrowest or the strictest of those about the same counts. */
    record About(String rule, @Nullable UUID agreement) {}

    About about() {
        return new About(rule, agreementId);
    }

    /** Whether a rule of this code says how many weeks or months. */
    static boolean counts(String rule) {
        return !rule.equals(EMERGENCY_CONTACT) && !rule.equals(AGREEMENT);
    }

    boolean isOf(UUID species) {
        return speciesId == null || speciesId.equals(species);
    }

    boolean isFor(Service service) {
        if (serviceId != null) return serviceId.equals(service.id());
        return serviceKind == null || serviceKind == service.kind();
    }

    /** The higher one counts where two speak about the same: the service before the animal. */
    int narrowness() {
        var service = serviceId != null ? 2 : serviceKind != null ? 1 : 0;
        return 2 * service + (speciesId == null ? 0 : 1);
    }

    boolean isForTheSameAs(AdmissionRule that) {
        return about().equals(that.about())
                && Objects.equals(speciesId, that.speciesId)
                && Objects.equals(serviceId, that.serviceId)
                && serviceKind == that.serviceKind;
    }

    int count() {
        return Objects.requireNonNull(amount, "Nothing is counted by " + rule);
    }

    /** The lower one is stricter where two ask for the same. */
    int leniency() {
        if (amount == null) return 0;
        return rule.equals(MINIMUM_AGE) ? -amount : amount;
    }
}

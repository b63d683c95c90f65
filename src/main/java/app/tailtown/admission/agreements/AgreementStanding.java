package app.tailtown.admission.agreements;

import app.tailtown.admission.Verdict;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a household stands to an agreement that has a version in force.
 *
 * @param resortId the only resort it is about; null when it is about all
 * @param number of the version in force, which is so {@code since} that day
 * @param countsFrom the lowest number whose signature is still good
 * @param last the highest version the household signed, the latest signature of it that was not taken back; null when there is none
 */
public record AgreementStanding(
        UUID agreementId,
        String agreement,
        @Nullable UUID resortId,
        UUID agreementVersionId,
        int number,
        LocalDate since,
        int countsFrom,
        @Nullable Last last) {

    /** What was signed last. */
    public record Last(UUID signatureId, int number, LocalDate signedOn, String signedBy) {}

    /** Whether what was signed is good for the version in force. */
    public boolean isSigned() {
        return last != null && last.number() >= countsFrom;
    }

    /** Whether it is about what happens at this resort; with none, about what happens at any. */
    public boolean isAbout(@Nullable UUID resort) {
        return resortId == null || resort == null || resortId.equals(resort);
    }

    public Verdict verdict(UUID customer) {
        if (last == null) return new Verdict.AgreementNotSigned(customer, agreementVersionId, number, since);
        return isSigned()
                ? new Verdict.AgreementSigned(last.number(), last.signedOn(), last.signedBy(), last.signatureId())
                : new Verdict.EarlierVersionSigned(
                        customer,
                        agreementVersionId,
                        number,
                        since,
                        last.number(),
                        last.signedOn(),
                        last.signatureId());
    }
}

package app.tailtown.admission;

import app.tailtown.admission.agreements.AgreementVersion;
import java.util.List;

/**
 * What is missing of those who come: what can be brought here and now, and the rest.
 *
 * @param contact whether nobody can be called in an emergency
 * @param toSign the wording that is to be signed
 * @param toProve which vaccination of whom wants a proof
 * @param rest what takes more than a line
 * @param people of the household, who may sign
 */
public record ToSettle(
        boolean contact,
        List<AgreementVersion> toSign,
        List<Against> toProve,
        List<PetAdmission> rest,
        List<String> people) {

    public boolean isNothing() {
        return !contact && toSign.isEmpty() && toProve.isEmpty();
    }

    static boolean isProof(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Missing _, Verdict.Unknown _, Verdict.LapsesOn _, Verdict.LapsedOn _, Verdict.Rejected _ ->
                finding.immunizationTypeId() != null;
            default -> false;
        };
    }

    static boolean isSettledHere(Finding finding) {
        return isProof(finding)
                || finding.verdict() instanceof Verdict.NoContact
                || finding.verdict() instanceof Verdict.ToSign;
    }

    /** The field of a proof, of a signature: {@code settle.proofs[0].validUntil}. */
    static String field(String list, int row, String name) {
        return "settle." + list + "[" + row + "]." + name;
    }
}

package app.tailtown.admission;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every "no" of this module. */
public sealed interface AdmissionRefusal extends Refusal {

    /** A requirement is set behind all others for the same: one that begins on {@code begins} stands in the way. */
    record RequirementFollows(String vaccine, LocalDate begins, List<Remedy> remedies) implements AdmissionRefusal {}

    /** Animals came and went by it, so it stays as it was. */
    record RequirementHasBegun(String vaccine) implements AdmissionRefusal {}

    /** Two set one at the same moment, and the other one was first. */
    record RequirementSetMeanwhile() implements AdmissionRefusal {}

    /** A rule is set behind all others for the same: one that begins on {@code begins} stands in the way. */
    record RuleFollows(Subject rule, LocalDate begins, List<Remedy> remedies) implements AdmissionRefusal {}

    /** Animals came and went by it, so it stays as it was. */
    record RuleHasBegun(Subject rule) implements AdmissionRefusal {}

    /** Two set one at the same moment, and the other one was first. */
    record RuleSetMeanwhile() implements AdmissionRefusal {}

    /** No document shows it: whoever saw it on paper says so, and that is kept with their name. */
    record NoProofAttached(String vaccine, List<Remedy> remedies) implements AdmissionRefusal {}

    record AlreadyVerified(String vaccine) implements AdmissionRefusal {}

    record AlreadyRejected(String vaccine) implements AdmissionRefusal {}

    /** It was a mistake, somebody said, so nothing more happens to it. */
    record VaccinationTakenBack(String vaccine) implements AdmissionRefusal {}

    /** It was a mistake, somebody said. */
    record EvaluationTakenBack(LocalDate heldOn) implements AdmissionRefusal {}

    /** Two cannot be told apart. */
    record AgreementNamedTwice(String name) implements AdmissionRefusal {}

    /** One draft at a time: that one is edited or published first. */
    record AgreementDraftWaits(String agreement, int number, List<Remedy> remedies) implements AdmissionRefusal {}

    /** Households sign it, so it stays as it is. */
    record AgreementPublished(String agreement, int number, List<Remedy> remedies) implements AdmissionRefusal {}

    /** It was none, somebody said. */
    record SignatureTakenBack(String signedBy, LocalDate signedOn) implements AdmissionRefusal {}

    /** There is one for the same until that day. */
    record WaiverStands(String pet, LocalDate until) implements AdmissionRefusal {}

    record WaiverEnded(LocalDate until) implements AdmissionRefusal {}

    /** Two gave one at the same moment, and the other one was first. */
    record WaiverGivenMeanwhile() implements AdmissionRefusal {}

    /** Told to whoever books a visit or checks pets in. */
    sealed interface AtTheDoor extends AdmissionRefusal {

        List<Against> against();

        @Override
        default int status() {
            return 422;
        }

        /** Where all of it is only too late, too early or too short for these days. */
        @Override
        default boolean mayDoElsewhere() {
            return against().stream().allMatch(Against::dependsOnDays);
        }

        /** Who, what in words, and each finding for programs. */
        @Override
        default Map<String, Object> facts() {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("pets", against().stream().map(Against::pet).distinct().collect(Collectors.joining(", ")));
            facts.put("findings", new AllAgainst(against()));
            return facts;
        }
    }

    /** A rule refuses them: no fact mends it yet, and nobody gave a waiver. What is only asked stands behind it, so that nobody is told in two goes. */
    record NotAdmitted(List<Against> against, List<Remedy> remedies) implements AtTheDoor {}

    /** A rule asks: somebody has to say yes to it. */
    record PleaseConfirm(List<Against> against, List<Remedy> remedies) implements AtTheDoor {}
}

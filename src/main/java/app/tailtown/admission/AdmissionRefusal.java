package app.tailtown.admission;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of this module. */
public sealed interface AdmissionRefusal extends Refusal {

    /** A requirement is set behind all others for the same: one that begins on {@code begins} stands in the way. */
    record RequirementFollows(String vaccine, LocalDate begins, List<Remedy> remedies) implements AdmissionRefusal {}

    /** Animals came and went by it, so it stays as it was. */
    record RequirementHasBegun(String vaccine) implements AdmissionRefusal {}

    /** Two set one at the same moment, and the other one was first. */
    record RequirementSetMeanwhile() implements AdmissionRefusal {}

    record AlreadyVerified(String vaccine) implements AdmissionRefusal {}

    record AlreadyRejected(String vaccine) implements AdmissionRefusal {}

    /** It was a mistake, somebody said, so nothing more happens to it. */
    record VaccinationTakenBack(String vaccine) implements AdmissionRefusal {}

    /** There is one for the same until that day. */
    record WaiverStands(String pet, LocalDate until) implements AdmissionRefusal {}

    record WaiverEnded(LocalDate until) implements AdmissionRefusal {}

    /** Two gave one at the same moment, and the other one was first. */
    record WaiverGivenMeanwhile() implements AdmissionRefusal {}
}

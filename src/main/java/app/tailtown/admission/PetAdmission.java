package app.tailtown.admission;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Strictness;
import app.tailtown.customers.PetId;
import java.util.List;

/**
 * How a pet stands to every rule for one service and one visit.
 *
 * @param pet its name
 * @param findings one for each rule; none when nothing is required of such an animal
 */
public record PetAdmission(PetId petId, String pet, List<Finding> findings) {

    public PetAdmission {
        findings = List.copyOf(findings);
    }

    /** Whether everything is met. */
    public boolean isCompliant() {
        return findings.stream().allMatch(Finding::isMet);
    }

    List<Against> against(Moment moment, Strictness strictness) {
        return findings.stream()
                .filter(f -> f.at(moment) == strictness)
                .map(f -> new Against(pet, f))
                .toList();
    }
}

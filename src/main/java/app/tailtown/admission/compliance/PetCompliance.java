package app.tailtown.admission.compliance;

import app.tailtown.admission.Finding;
import app.tailtown.customers.PetId;
import java.util.List;

/**
 * How a pet stands to all that is required of it for one service and one stay.
 *
 * @param findings one for each requirement, by the vaccine's name; none when nothing is required of its species
 */
public record PetCompliance(PetId petId, List<Finding> findings) {

    public PetCompliance {
        findings = List.copyOf(findings);
    }

    /** Whether everything is met. */
    public boolean isCompliant() {
        return findings.stream().allMatch(f -> f.verdict().isMet());
    }
}

package app.tailtown.admission;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What PostgreSQL says by the name of a constraint. */
@Component
class AdmissionConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refusal> byConstraint() {
        return Map.of(
                "one_requirement_a_day", new AdmissionRefusal.RequirementSetMeanwhile(),
                "one_admission_rule_a_day", new AdmissionRefusal.RuleSetMeanwhile(),
                "one_waiver_at_a_time", new AdmissionRefusal.WaiverGivenMeanwhile());
    }
}

package app.tailtown.customers.merging;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What PostgreSQL says to whoever writes something for somebody who was merged meanwhile. */
@Component
class MergeConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refusal> byConstraint() {
        return Map.of(
                "household_was_merged", new MergeRefusal.HouseholdJustMerged(),
                "pet_was_merged", new MergeRefusal.PetJustMerged());
    }
}

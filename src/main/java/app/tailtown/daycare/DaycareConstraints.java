package app.tailtown.daycare;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What PostgreSQL says by the name of a constraint. */
@Component
class DaycareConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refusal> byConstraint() {
        return Map.of(
                "camp_group_is_named_once", new DaycareRefusal.CampGroupNameTaken(),
                "pet_comes_once_a_day", new DaycareRefusal.PetInCampElsewhere());
    }
}

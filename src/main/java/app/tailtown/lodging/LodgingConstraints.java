package app.tailtown.lodging;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What PostgreSQL says by the name of a constraint. */
@Component
class LodgingConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refusal> byConstraint() {
        return Map.of(
                "suite_is_named_once", new LodgingRefusal.SuiteNameTaken(),
                "suite_type_is_named_once", new LodgingRefusal.SuiteTypeNameTaken());
    }
}

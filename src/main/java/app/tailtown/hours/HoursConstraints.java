package app.tailtown.hours;

import app.tailtown.platform.ConstraintRefusals;
import app.tailtown.platform.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What PostgreSQL says by the name of a constraint. */
@Component
class HoursConstraints implements ConstraintRefusals {

    @Override
    public Map<String, Refusal> byConstraint() {
        return Map.of("one_week_at_a_time", new HoursRefusal.HoursSetMeanwhile());
    }
}

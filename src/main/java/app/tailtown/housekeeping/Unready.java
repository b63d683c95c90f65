package app.tailtown.housekeeping;

import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.Resort;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which suites of a resort nobody should be led into just now. */
@Service
@Transactional(readOnly = true)
public class Unready {

    private final Conditions conditions;
    private final Clock clock;

    Unready(Conditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Dirty ones and those that are being cleaned; one statement. */
    public Map<SuiteId, SuiteState> of(Resort resort) {
        return conditions.of(resort, clock.instant()).stream()
                .filter(c -> c.state() != SuiteState.CLEAN)
                .collect(Collectors.toMap(SuiteCondition::suiteId, SuiteCondition::state));
    }
}

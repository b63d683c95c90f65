package app.tailtown.housekeeping;

import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
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
    private final Resorts resorts;
    private final Clock clock;

    Unready(Conditions conditions, Resorts resorts, Clock clock) {
        this.conditions = conditions;
        this.resorts = resorts;
        this.clock = clock;
    }

    /** Dirty ones and those that are being cleaned; one statement beside that for the resort. */
    public Map<SuiteId, SuiteState> of(ResortId resort) {
        return conditions.of(resorts.find(resort), clock.instant()).stream()
                .filter(c -> c.state() != SuiteState.CLEAN)
                .collect(Collectors.toMap(SuiteCondition::suiteId, SuiteCondition::state));
    }
}

package app.tailtown.housekeeping;

import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how suites are, and notes what is done about it. Every method is one transaction; said twice is said once. */
@Service
@Transactional
public class Housekeeping {

    private final Conditions conditions;
    private final Suites suites;
    private final Resorts resorts;
    private final Clock clock;

    Housekeeping(Conditions conditions, Suites suites, Resorts resorts, Clock clock) {
        this.conditions = conditions;
        this.suites = suites;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Resort resort(ResortId id) {
        return resorts.find(id);
    }

    @Transactional(readOnly = true)
    public List<SuiteCondition> of(ResortId resort) {
        return conditions.of(resorts.find(resort), clock.instant());
    }

    @Transactional(readOnly = true)
    public Suite suite(SuiteId id) {
        return suites.find(id);
    }

    /** Whether there is such a suite at that resort, in use. */
    @Transactional(readOnly = true)
    public boolean isAt(SuiteId id, ResortId resort) {
        return suites.findBy(id)
                .filter(s -> s.deletedAt() == null && s.resortId().equals(resort))
                .isPresent();
    }

    /** Somebody saw that it wants cleaning, whoever is in it. */
    public Suite want(SuiteId id, Soiled what) {
        var suite = inUse(id);
        conditions.want(suite, what.why(), clock.instant());
        return suite;
    }

    public Suite begin(SuiteId id) {
        var suite = inUse(id);
        conditions.begin(suite, clock.instant());
        return suite;
    }

    public Suite done(SuiteId id) {
        var suite = inUse(id);
        conditions.done(suite, clock.instant());
        return suite;
    }

    /** On the day it was done, while nobody has said anything of the suite since. */
    public Suite undo(SuiteId id) {
        var suite = inUse(id);
        var resort = resorts.find(suite.resortId());
        var today = resort.today(clock);
        var done = conditions
                .lastDone(suite)
                .filter(at -> LocalDate.ofInstant(at, resort.zone()).equals(today))
                .orElseThrow(() -> new HousekeepingRefusal.NotCleanedToday(suite.name(), open(suite)).refused());
        conditions.undo(suite, done, clock.instant());
        return suite;
    }

    private Suite inUse(SuiteId id) {
        var suite = suites.find(id);
        if (suite.deletedAt() != null) throw new NotFound();
        return suite;
    }

    private static List<Remedy> open(Suite suite) {
        return List.of(Remedy.go("open-housekeeping", List.of(), HousekeepingPage.path(suite.resortId())));
    }
}

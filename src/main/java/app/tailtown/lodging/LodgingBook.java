package app.tailtown.lodging;

import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.Species;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with suite types, suites and their closures. */
@Service
@Transactional
public class LodgingBook {

    private final SuiteTypes types;
    private final Suites suites;
    private final Closures closures;
    private final Resorts resorts;
    private final KnownSpecies species;
    private final Clock clock;

    LodgingBook(
            SuiteTypes types, Suites suites, Closures closures, Resorts resorts, KnownSpecies species, Clock clock) {
        this.types = types;
        this.suites = suites;
        this.closures = closures;
        this.resorts = resorts;
        this.species = species;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SuiteType> types() {
        return types.list();
    }

    @Transactional(readOnly = true)
    public SuiteType type(SuiteTypeId id) {
        return types.find(id);
    }

    public SuiteType addType(SuiteTypeId id, KeepSuiteType what) {
        types.add(id, what);
        return types.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. */
    public SuiteType changeType(SuiteTypeId id, int version, KeepSuiteType what) {
        types.find(id);
        if (!types.change(id, version, what)) throw Precondition.stale();
        return types.find(id);
    }

    /** Refused while suites have it. Can be taken back by {@link #restoreType}. */
    public SuiteType deleteType(SuiteTypeId id) {
        var type = types.lock(id);
        if (type.deletedAt() != null) throw new NotFound();
        var suitesOfIt = types.suitesOf(id);
        if (suitesOfIt > 0) throw new LodgingRefusal.TypeHasSuites(type.name(), suitesOfIt).refused();
        types.delete(id, Columns.now(clock));
        return types.find(id);
    }

    public SuiteType restoreType(SuiteTypeId id) {
        if (types.lock(id).deletedAt() == null) throw new NotFound();
        types.restore(id);
        return types.find(id);
    }

    @Transactional(readOnly = true)
    public List<Suite> suites(ResortId resort) {
        return suites.list(resorts.find(resort).id());
    }

    @Transactional(readOnly = true)
    public Suite suite(SuiteId id) {
        return suites.find(id);
    }

    public Suite addSuite(SuiteId id, ResortId resort, KeepSuite what) {
        resorts.find(resort);
        holdType(what);
        suites.add(id, resort, what);
        return suites.find(id);
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read. Who is booked there stays booked. */
    public Suite changeSuite(SuiteId id, int version, KeepSuite what) {
        suites.find(id);
        holdType(what);
        if (!suites.change(id, version, what)) throw Precondition.stale();
        return suites.find(id);
    }

    /** Refused while somebody has it or is to have it. Can be taken back by {@link #restoreSuite}. */
    public Suite deleteSuite(SuiteId id) {
        suites.lockWhole(id);
        var suite = suites.find(id);
        if (suite.deletedAt() != null) throw new NotFound();
        closures.lastGuest(suite, resorts.find(suite.resortId()).today(clock)).ifPresent(until -> {
            throw new LodgingRefusal.SuiteHasGuests(suite.name(), until, closeInstead(suite)).refused();
        });
        suites.delete(id, Columns.now(clock));
        return suites.find(id);
    }

    public Suite restoreSuite(SuiteId id) {
        var suite = suites.find(id);
        if (suite.deletedAt() == null) throw new NotFound();
        var type = types.lock(suite.suiteTypeId());
        if (type.deletedAt() != null)
            throw new LodgingRefusal.TypeRemoved(suite.name(), type.name(), openSuites(suite)).refused();
        suites.restore(id);
        return suites.find(id);
    }

    @Transactional(readOnly = true)
    public List<Closures.Closure> closures(ResortId resort) {
        var at = resorts.find(resort);
        return closures.list(at, at.today(clock));
    }

    /** The business day it is at a resort now. */
    @Transactional(readOnly = true)
    LocalDate today(ResortId resort) {
        return resorts.find(resort).today(clock);
    }

    /** The species a suite can be kept for. */
    @Transactional(readOnly = true)
    public List<Species> species() {
        return species.list();
    }

    @Transactional(readOnly = true)
    Closures.Closure closure(UUID closure) {
        return closures.find(closure);
    }

    /** Those who have no suite in a night of this closure, because of it or of something else. */
    @Transactional(readOnly = true)
    List<Let> withoutSuite(Closures.Closure closure) {
        return closures.withoutSuite(closure);
    }

    /** Who has the suite from today on, the first first. */
    @Transactional(readOnly = true)
    List<Let> guests(Suite suite) {
        return Let.joined(closures.guests(suite, today(suite.resortId())));
    }

    /** Takes a suite out of service. Guests it shuts out are displaced in the same transaction and returned. */
    public Set<HolderId> close(UUID closure, SuiteId id, CloseSuite what) {
        var suite = suites.find(id);
        var resort = resorts.find(suite.resortId());
        refuseImpossibleDates(what, resort);
        if (suite.deletedAt() != null) throw new LodgingRefusal.SuiteRemoved(suite.name(), openSuites(suite)).refused();
        return closures.close(closure, resort, suite, new Stay(what.from(), what.until()), what.reason());
    }

    /** Why the suite is out of service in these nights, empty where nobody said; nothing when {@code holder} is no closure of them. */
    @Transactional(readOnly = true)
    public Optional<String> reasonOf(Resort resort, Suite suite, Stay nights, HolderId holder) {
        return closures.overlapping(resort, suite, nights)
                .filter(c -> c.id().equals(holder.value()))
                .map(Closures.Closure::reason);
    }

    /** The way to what keeps the suite out of service in one of these nights. */
    @Transactional(readOnly = true)
    public Optional<Remedy> closedIn(Resort resort, Suite suite, Stay nights) {
        return closures.overlapping(resort, suite, nights).map(c -> Closures.open(c, suite));
    }

    /** Puts a suite in service again before its time. Who lost it to the closure has it back in the same transaction, unless they have another since. */
    public Reopened reopen(UUID id) {
        var closure = closures.find(id);
        var resort = resorts.find(new ResortId(closure.resortId()));
        return closures.reopen(id, resort, new SuiteId(closure.suiteId()), resort.today(clock), Columns.now(clock));
    }

    private void refuseImpossibleDates(CloseSuite what, Resort resort) {
        var today = resort.today(clock);
        Dates.refuseOutOfRange("from", what.from(), today);
        Dates.refuseOutOfRange("until", what.until(), today);
        if (what.from().isBefore(today)) throw FieldsRefused.field("from", "not-in-the-past", today);
        if (!what.from().isBefore(what.until())) throw FieldsRefused.field("until", "after-the-first");
    }

    private static List<Remedy> openSuites(Suite suite) {
        return List.of(Remedy.go("open-suites", List.of(), SuitesPage.path(suite.resortId())));
    }

    private static List<Remedy> closeInstead(Suite suite) {
        return List.of(Remedy.go(
                "close-instead", List.of(suite.name()), "/suites/" + suite.id().value() + "/closures/new"));
    }

    /** Holds the type, so that nobody deletes it meanwhile. */
    private void holdType(KeepSuite what) {
        if (!types.hold(new SuiteTypeId(what.suiteTypeId()))) throw FieldsRefused.field("suiteTypeId", "unknown-id");
    }
}

package app.tailtown.hours;

import app.tailtown.lodging.LodgingBook;
import app.tailtown.lodging.SuiteType;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when a resort is open, which dates are closed and how short a stay may be. What is booked stays booked; what held on a day that is over stays too. */
@Service
@Transactional
class HoursBook {

    private static final int FURTHEST_YEARS = 3;

    private final OpeningTimes times;
    private final MinimumStays minimums;
    private final HoursWaivers waivers;
    private final LodgingBook lodging;
    private final Resorts resorts;
    private final Clock clock;

    HoursBook(
            OpeningTimes times,
            MinimumStays minimums,
            HoursWaivers waivers,
            LodgingBook lodging,
            Resorts resorts,
            Clock clock) {
        this.times = times;
        this.minimums = minimums;
        this.waivers = waivers;
        this.lodging = lodging;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Resort resort(ResortId id) {
        return resorts.find(id);
    }

    LocalDate today(Resort resort) {
        return resort.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    @Transactional(readOnly = true)
    OpeningHours hours(Resort resort) {
        return times.of(resort.id());
    }

    @Transactional(readOnly = true)
    List<MinimumStay> minimums(Resort resort) {
        return minimums.of(resort.id());
    }

    @Transactional(readOnly = true)
    List<SuiteType> types() {
        return lodging.types();
    }

    /** The resort to which this week or special day belongs. */
    @Transactional(readOnly = true)
    ResortId resortOf(UUID id) {
        return times.resortOf(id);
    }

    @Transactional(readOnly = true)
    ResortId resortOfMinimum(UUID id) {
        return minimums.resortOf(id);
    }

    @Transactional(readOnly = true)
    Week week(UUID id) {
        return times.findWeek(id);
    }

    @Transactional(readOnly = true)
    SpecialDay specialDay(UUID id) {
        return times.findSpecialDay(id);
    }

    @Transactional(readOnly = true)
    MinimumStay minimum(UUID id) {
        return minimums.find(id);
    }

    /** What a reservation was booked against; a reservation that cannot be seen is not there. */
    @Transactional(readOnly = true)
    List<HoursWaiver> waivers(UUID reservation) {
        waivers.refuseUnseen(reservation);
        return waivers.of(reservation);
    }

    /** The week before ends on the day this one begins. Refused when another begins on that day or later: a week is set behind all others. */
    Week setWeek(UUID id, ResortId at, SetWeek what) {
        var resort = resorts.find(at);
        var days = TypedTimes.of(what);
        refuseImpossible("from", what.from(), today(resort), today(resort));
        times.lockWeeks(at);
        var weeks = times.of(at).weeks();
        weeks.stream().filter(w -> !w.from().isBefore(what.from())).findFirst().ifPresent(next -> {
            throw new HoursRefusal.HoursFollow(next.from(), open(at, "week")).refused();
        });
        weeks.stream().filter(w -> w.covers(what.from())).forEach(before -> times.endWeek(before.id(), what.from()));
        if (!times.addWeek(id, at, what.from(), days, stamp())) throw new HoursRefusal.HoursSetMeanwhile().refused();
        return times.findWeek(id);
    }

    /** Refused once a day has passed on which it held. The week before holds on until the next begins. */
    void takeBackWeek(UUID id) {
        var at = times.resortOf(id);
        times.lockWeeks(at);
        var week = times.findWeek(id);
        if (week.from().isBefore(today(resorts.find(at)))) {
            throw new HoursRefusal.HoursHaveBegun(week.from(), open(at, "week")).refused();
        }
        times.removeWeek(id);
        times.of(at).weeks().stream()
                .filter(w -> week.from().equals(w.until()))
                .forEach(before -> times.endWeek(before.id(), week.until()));
    }

    SpecialDay close(UUID id, ResortId at, CloseDates what) {
        var resort = resorts.find(at);
        var open = TypedTimes.of(what);
        refuseImpossible("from", what.from(), today(resort), today(resort));
        refuseImpossible("through", what.last(), what.from(), today(resort));
        times.addSpecialDay(id, at, what, open, stamp()).ifPresent(other -> {
            throw new HoursRefusal.DatesTaken(other.name(), other.from(), other.through(), open(at, "closed"))
                    .refused();
        });
        return times.findSpecialDay(id);
    }

    /** From today on it holds no more; the days before keep it. Refused when it is over. */
    void reopen(UUID id) {
        var at = times.resortOf(id);
        var today = today(resorts.find(at));
        var day = times.findSpecialDay(id);
        if (day.isOver(today)) {
            throw new HoursRefusal.DatesAreOver(day.name(), day.through(), open(at, "closed")).refused();
        }
        if (day.from().isBefore(today)) times.endSpecialDay(id, today);
        else times.removeSpecialDay(id);
    }

    MinimumStay ask(UUID id, ResortId at, SetMinimumStay what) {
        var resort = resorts.find(at);
        refuseUnknownType(what.suiteTypeId());
        refuseImpossible("from", what.from(), today(resort), today(resort));
        refuseImpossible("through", what.last(), what.from(), today(resort));
        minimums.add(id, at, what, stamp()).ifPresent(other -> {
            throw new HoursRefusal.NightsTaken(other.name(), other.from(), other.through(), open(at, "minimum"))
                    .refused();
        });
        return minimums.find(id);
    }

    /** From this night on nothing is asked any more. Refused when it is over. */
    void lift(UUID id) {
        var at = minimums.resortOf(id);
        var today = today(resorts.find(at));
        var minimum = minimums.find(id);
        if (minimum.isOver(today)) {
            throw new HoursRefusal.DatesAreOver(minimum.name(), minimum.through(), open(at, "minimum")).refused();
        }
        if (minimum.from().isBefore(today)) minimums.end(id, today);
        else minimums.remove(id);
    }

    private void refuseUnknownType(@Nullable UUID type) {
        if (type != null
                && lodging.types().stream().noneMatch(t -> t.id().value().equals(type))) {
            throw FieldsRefused.field("suiteTypeId", "unknown-id");
        }
    }

    private static void refuseImpossible(String field, LocalDate date, LocalDate earliest, LocalDate today) {
        var latest = today.plusYears(FURTHEST_YEARS);
        Dates.refuseOutside(field, date, earliest, latest);
    }

    private static List<Remedy> open(ResortId at, String part) {
        return List.of(Remedy.go("open-hours", List.of(), HoursPage.path(at) + "#" + part));
    }

    private OffsetDateTime stamp() {
        return Columns.now(clock);
    }
}

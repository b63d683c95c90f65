package app.tailtown.daycare.visits;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.catalog.Moment;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books days of camp and changes them. Every method is one transaction: whatever it refuses, nothing of it was written. Locks are taken in one order: the
 * visit, the pets, the group, its places from day to day, suites, numbers.
 */
@Service
@Transactional
public class CampDesk {

    private final CampVisits visits;
    private final Line line;
    private final CampRules rules;
    private final TakeDays take;
    private final BookDays booking;
    private final WhoComes whoComes;
    private final Clock clock;

    CampDesk(
            CampVisits visits,
            Line line,
            CampRules rules,
            TakeDays take,
            BookDays booking,
            WhoComes whoComes,
            Clock clock) {
        this.visits = visits;
        this.line = line;
        this.rules = rules;
        this.take = take;
        this.booking = booking;
        this.whoComes = whoComes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CampVisit find(CampVisitId id) {
        return visits.find(id);
    }

    /** All of the days, or as many as can be had when that was asked for: at least one, else the first refusal is the answer. */
    public CampBooked book(BookCampVisits wish) {
        var resort = rules.resort(wish.resort());
        var days = wish.inOrder();
        var today = rules.today(resort);
        rules.refusePast(
                days, new CampRules.Wish(resort, wish.groupId(), wish.petIds().size(), today));
        var wanted = whoComes.hold(
                resort,
                wish.customer(),
                wish.pets(),
                new WhoComes.Sort(wish.groupId(), wish.serviceId(), CampPart.of(wish.part())));
        var pets = wish.pets();
        if (!wish.possibleOnly()) {
            rules.admit(resort, wish.serviceId(), pets, days, Moment.BOOKING, wish.said(), wish.asked());
        }
        var not = wish.possibleOnly()
                ? rules.notAdmitted(resort.id(), wish.serviceId(), pets, days)
                : new TreeMap<LocalDate, AdmissionRefusal.AtTheDoor>();
        var result = booking.bookBut(wanted, days, not, null, wish.note());
        var waiting = wish.waitForFull() ? full(result) : new TreeSet<LocalDate>();
        waiting.forEach(result.not()::remove);
        var isNothing = result.booked().isEmpty() && waiting.isEmpty();
        var isRefused = wish.possibleOnly() ? isNothing : !result.not().isEmpty();
        if (isRefused) throw result.not().firstEntry().getValue().refused();
        return booked(result, waiting.isEmpty() ? new TreeMap<>() : line.join(joining(wish, wanted), waiting));
    }

    private static SortedSet<LocalDate> full(BookDays.Result result) {
        return result.not().entrySet().stream()
                .filter(e -> e.getValue() instanceof DaycareRefusal.CampFull
                        || e.getValue() instanceof DaycareRefusal.CampSuitesFull)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Line.Joining joining(BookCampVisits wish, TakeDays.Wanted wanted) {
        return new Line.Joining(
                wanted.resort().id(),
                wanted.group().id(),
                wanted.service().id(),
                wish.customer(),
                wish.pets(),
                wanted.part(),
                wish.note(),
                wish.askFirst());
    }

    private CampBooked booked(BookDays.Result result, SortedMap<LocalDate, UUID> waiting) {
        var byId = visits.byIds(result.booked().values());
        return new CampBooked(
                result.booked().values().stream().map(byId::get).toList(),
                result.not().entrySet().stream()
                        .map(e -> CampBooked.NotBooked.of(e.getKey(), e.getValue()))
                        .toList(),
                waiting.entrySet().stream()
                        .map(e -> new CampBooked.Waiting(e.getKey(), e.getValue()))
                        .toList());
    }

    /** Another day or another part of it. Refuses with 412 when somebody changed it since {@code version} was read. */
    public CampVisit change(CampVisitId id, int version, ChangeCampVisit to) {
        var before = visits.lock(id);
        if (before.version() != version) throw Precondition.stale();
        var resort = rules.resort(before.resortId());
        var today = rules.today(resort);
        before.refuseChange(today);
        var moved = new CampRules.Wish(
                resort, before.groupId().value(), before.pets().size(), today);
        rules.refusePast("day", to.day(), moved);
        var wanted = wanted(resort, before, CampPart.of(to.part()));
        if (!to.day().equals(before.day())) {
            var days = List.of(to.day());
            rules.admit(resort, before.serviceId(), before.petIds(), days, Moment.BOOKING, to.said(), before.path());
        }
        var rate = take.retake(wanted, new TakeDays.Slot(to.day(), id), Optional.of(before.day()), Columns.now(clock));
        var quote = booking.quote(wanted, rate);
        if (!visits.change(id, version, to, quote.id())) throw Precondition.stale();
        line.heard(id);
        line.got(wanted.pets(), wanted.service().id(), Map.of(to.day(), id));
        return visits.find(id);
    }

    /** Gives the places up. Can be taken back by {@link #undoCancel} while there are some. */
    public CampVisit cancel(CampVisitId id, String reason) {
        var visit = visits.lock(id);
        visit.refuseCancel();
        cancel(List.of(visit), reason);
        return visits.find(id);
    }

    /** Every visit of one group that nobody cancelled and no pet has come to, all in one transaction; the others stay as they are. */
    public List<CampVisit> cancelAll(List<CampVisitId> ids, String reason) {
        var open = ids.stream()
                .sorted(Comparator.comparing(CampVisitId::value))
                .map(visits::lock)
                .filter(v -> v.state() == CampVisit.State.BOOKED)
                .toList();
        if (!open.isEmpty()) cancel(open, reason);
        return open;
    }

    private void cancel(List<CampVisit> gone, String reason) {
        var group = rules.holdAny(gone.getFirst().groupId());
        take.giveUp(group, gone, Columns.now(clock));
        gone.forEach(v -> visits.cancel(v, reason, Columns.now(clock)));
    }

    /** Takes a place again, or refuses. */
    public CampVisit undoCancel(CampVisitId id) {
        var visit = visits.lock(id);
        if (visit.cancelled() == null) throw new DaycareRefusal.NotCancelled(visit.number()).refused();
        var resort = rules.resort(visit.resortId());
        var today = rules.today(resort);
        rules.refusePast("day", visit.day(), today, () -> List.of(WhyNoPlace.openDay(resort.id(), today)));
        rules.admitAgain(resort, visit.serviceId(), visit.petIds(), visit.day(), visit.path());
        var wanted = wanted(resort, visit, visit.part());
        var rate = take.retake(wanted, new TakeDays.Slot(visit.day(), id), Optional.empty(), Columns.now(clock));
        visits.undoCancel(visit, Columns.now(clock));
        line.got(wanted.pets(), wanted.service().id(), Map.of(visit.day(), id));
        if (visit.isPricedForOthers())
            visits.price(id, booking.quote(wanted, rate).id());
        return visits.find(id);
    }

    private TakeDays.Wanted wanted(Resort resort, CampVisit visit, CampPart part) {
        var sort = new WhoComes.Sort(visit.groupId().value(), visit.serviceId(), part);
        return whoComes.hold(resort, visit.customerId(), visit.petIds(), sort);
    }
}

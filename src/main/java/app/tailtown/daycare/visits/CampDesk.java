package app.tailtown.daycare.visits;

import app.tailtown.admission.AdmissionRefusal;
import app.tailtown.catalog.Moment;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.Households;
import app.tailtown.customers.Households.Household;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final CampVisitReader reader;
    private final CampRules rules;
    private final TakeDays take;
    private final BookDays booking;
    private final Households households;
    private final Clock clock;

    CampDesk(
            CampVisits visits,
            CampVisitReader reader,
            CampRules rules,
            TakeDays take,
            BookDays booking,
            Households households,
            Clock clock) {
        this.visits = visits;
        this.reader = reader;
        this.rules = rules;
        this.take = take;
        this.booking = booking;
        this.households = households;
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
        var wanted = wanted(
                resort,
                wish.customer(),
                wish.pets(),
                new Sort(wish.groupId(), wish.serviceId(), CampPart.of(wish.part())));
        var pets = wish.pets();
        if (!wish.possibleOnly()) {
            rules.admit(resort, wish.serviceId(), pets, days, Moment.BOOKING, wish.said(), wish.asked());
        }
        var not = wish.possibleOnly()
                ? rules.notAdmitted(resort.id(), wish.serviceId(), pets, days)
                : new TreeMap<LocalDate, AdmissionRefusal.AtTheDoor>();
        var result = book(wanted, days, not, null, wish.note());
        var isRefused =
                wish.possibleOnly() ? result.booked().isEmpty() : !result.not().isEmpty();
        if (isRefused) throw result.not().firstEntry().getValue().refused();
        return booked(result);
    }

    /** The days that are left when those are taken out on which the pets may not come; these are told with the others that could not be had. */
    private BookDays.Result book(
            TakeDays.Wanted wanted,
            SortedSet<LocalDate> days,
            SortedMap<LocalDate, AdmissionRefusal.AtTheDoor> notAdmitted,
            @Nullable UUID plan,
            String note) {
        var open = new TreeSet<>(days);
        open.removeAll(notAdmitted.keySet());
        var result = open.isEmpty()
                ? new BookDays.Result(new TreeMap<>(), new TreeMap<>())
                : booking.book(wanted, open, plan, note);
        result.not().putAll(notAdmitted);
        return result;
    }

    private CampBooked booked(BookDays.Result result) {
        var byId = reader.byIds(result.booked().values());
        return new CampBooked(
                result.booked().values().stream().map(byId::get).toList(),
                result.not().entrySet().stream()
                        .map(e -> CampBooked.NotBooked.of(e.getKey(), e.getValue()))
                        .toList());
    }

    /**
     * What a plan asks for.
     *
     * @param days to come; those that cannot be had are told, not thrown
     */
    public record Planned(
            Resort resort,
            CustomerId customer,
            List<PetId> pets,
            UUID group,
            UUID service,
            CampPart part,
            UUID plan,
            SortedSet<LocalDate> days) {}

    /** As many of these days as can be had, in the transaction of the plan. A refused guest is thrown. */
    public BookedDays plan(Planned planned) {
        var sort = new Sort(planned.group(), planned.service(), planned.part());
        var wanted = wanted(planned.resort(), planned.customer(), planned.pets(), sort);
        var not = rules.notAdmitted(planned.resort().id(), planned.service(), planned.pets(), planned.days());
        var result = book(wanted, planned.days(), not, planned.plan(), "");
        return new BookedDays(result.booked(), result.not());
    }

    /** Visits by day, and why the others could not be had. */
    public record BookedDays(SortedMap<LocalDate, CampVisitId> booked, SortedMap<LocalDate, Refusal> not) {}

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
        var rate = take.retake(wanted, new TakeDays.Slot(to.day(), id), Optional.of(before.day()), now());
        var quote = booking.quote(wanted, rate);
        if (!visits.change(id, version, to, quote.id())) throw Precondition.stale();
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
        take.giveUp(group, gone, now());
        gone.forEach(v -> visits.cancel(v, reason, now()));
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
        var rate = take.retake(wanted, new TakeDays.Slot(visit.day(), id), Optional.empty(), now());
        visits.undoCancel(visit, now());
        if (visit.isPricedForOthers())
            visits.price(id, booking.quote(wanted, rate).id());
        return visits.find(id);
    }

    private record Sort(UUID group, UUID service, CampPart part) {}

    private TakeDays.Wanted wanted(Resort resort, CampVisit visit, CampPart part) {
        var sort = new Sort(visit.groupId().value(), visit.serviceId(), part);
        return wanted(resort, visit.customerId(), visit.petIds(), sort);
    }

    /** Holds the pets, then the group. */
    private TakeDays.Wanted wanted(Resort resort, CustomerId customer, List<PetId> pets, Sort sort) {
        Household household = households.hold(customer, pets);
        rules.refuseGuests(household);
        var group = rules.hold(resort, sort.group());
        var service = rules.service(sort.service(), group);
        return new TakeDays.Wanted(resort, group, service, household, sort.part());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

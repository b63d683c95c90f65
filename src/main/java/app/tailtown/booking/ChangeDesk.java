package app.tailtown.booking;

import app.tailtown.booking.plan.Plan;
import app.tailtown.customers.Households.Household;
import app.tailtown.lodging.SuiteId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a stay is. Every method is one transaction: whatever it refuses, nothing of it was written. */
@Service
@Transactional
class ChangeDesk {

    private final Reservations reservations;
    private final StaysBefore before;
    private final BookingRules rules;
    private final Demands demands;
    private final SuiteChoice choice;
    private final Relodging relodging;
    private final Clock clock;

    ChangeDesk(
            Reservations reservations,
            StaysBefore before,
            BookingRules rules,
            Demands demands,
            SuiteChoice choice,
            Relodging relodging,
            Clock clock) {
        this.reservations = reservations;
        this.before = before;
        this.rules = rules;
        this.demands = demands;
        this.choice = choice;
        this.relodging = relodging;
        this.clock = clock;
    }

    /** Other dates, pets, another suite, other wishes. Refuses with 412 when somebody changed it since {@code version} was read. */
    public Reservation change(ReservationId id, int version, ChangeStay to) {
        var was = reservations.lock(id);
        if (was.version() != version) throw Precondition.stale();
        return change(was, to);
    }

    /** The same for whoever holds the stay still: {@code was} is what it was before any suite of it was given up. */
    Reservation change(Reservation was, ChangeStay to) {
        var id = was.id();
        var resort = rules.resort(was.resortId());
        var today = resort.today(clock);
        var coming = Coming.changed(was, to, today);
        var stay = Coming.whole(coming);
        rules.refuseImpossibleDates(stay, today);
        if (to.serviceId() != null && !to.serviceId().equals(was.serviceId())) {
            rules.refuseUnofferedService(to.serviceId());
        }
        var household = hold(was, coming);
        if (was.state() != StayState.IN_HOUSE && stay.departs().isAfter(was.departs())) rules.refuseGuests(household);
        var inSpite = rules.admittance().change(was, to, coming);
        var plan = choice.retake(demands.changed(resort, was, household, coming, to, today), Columns.now(clock));
        rules.refuseOutsideHours(was, resort, to, coming, plan);
        var isAgreed = was.serviceId().equals(Objects.requireNonNullElse(to.serviceId(), was.serviceId()))
                && beds(was).equals(beds(plan));
        var quote = isAgreed ? was.quote() : rules.quote(resort, plan);
        reservations.change(was, to, coming, quote.id(), Columns.now(clock));
        if (was.isHeld()) shorten(was, HoldRules.latest(resort, stay.arrives(), to.dropOff()));
        var deeds = Deed.between(was, reservations.find(id));
        var changed = reservations.happened(id, Deed.and(inSpite, deeds.toArray(Deed[]::new)));
        AgreedPrice.refuseAnother(to.agreedTotal(), changed, "change-at");
        before.remember(was, changed, null, clock.instant());
        return changed;
    }

    /** A night of a pet in a suite. While these are the same, what was agreed stands, whatever rates came since. */
    private record Night(UUID pet, SuiteId suite, LocalDate date) {}

    private static Set<Night> beds(Reservation stay) {
        return stay.lets().stream()
                .filter(l -> l.suiteId() != null)
                .flatMap(l -> nights(l.pets(), Objects.requireNonNull(l.suiteId()), l.arrives(), l.departs()))
                .collect(Collectors.toSet());
    }

    private static Set<Night> beds(Plan plan) {
        return plan.segments().stream()
                .flatMap(s -> nights(
                        s.pets(), s.suite().id(), s.stay().arrives(), s.stay().departs()))
                .collect(Collectors.toSet());
    }

    private static Stream<Night> nights(List<UUID> pets, SuiteId suite, LocalDate from, LocalDate until) {
        return from.datesUntil(until).flatMap(d -> pets.stream().map(p -> new Night(p, suite, d)));
    }

    /** Those who come, held together with those who come no more; whoever joins is looked at as at a booking. */
    private Household hold(Reservation was, List<Coming> coming) {
        var pets = coming.stream().map(Coming::pet).toList();
        var household = relodging.hold(was, coming);
        var joining = household.pets().stream()
                .filter(p -> was.petBy(p.id()).isEmpty())
                .toList();
        if (!joining.isEmpty()) {
            rules.refuseGuests(new Household(household.id(), household.name(), household.banned(), joining));
        }
        var staying =
                household.pets().stream().filter(p -> pets.contains(p.id())).toList();
        return new Household(household.id(), household.name(), household.banned(), staying);
    }

    /** A hold ends when the guests are to come, whatever they change. */
    private void shorten(Reservation held, Instant latest) {
        if (!latest.isAfter(clock.instant())) {
            throw new BookingRefusal.TooLateToHold(LocalDate.ofInstant(latest, held.timeZone()), held.openStay())
                    .refused();
        }
        rules.holds().shorten(held.id(), latest);
    }
}

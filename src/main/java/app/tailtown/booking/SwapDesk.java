package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two stays exchange suites in one transaction: both or none. Stays, pets and suites are each locked in the order of their ids, in this order. */
@Service
@Transactional
class SwapDesk {

    private final Reservations reservations;
    private final StaysBefore before;
    private final StaysInTheWay others;
    private final BookingRules rules;
    private final Demands demands;
    private final Relodging relodging;
    private final Clock clock;

    SwapDesk(
            Reservations reservations,
            StaysBefore before,
            StaysInTheWay others,
            BookingRules rules,
            Demands demands,
            Relodging relodging,
            Clock clock) {
        this.reservations = reservations;
        this.before = before;
        this.others = others;
        this.rules = rules;
        this.demands = demands;
        this.relodging = relodging;
        this.clock = clock;
    }

    public Reservation swap(ReservationId id, SwapSuites what) {
        var asked = reservations.find(id);
        var resort = rules.resort(asked.resortId());
        var today = resort.today(clock);
        var from = what.from() == null || what.from().isBefore(today) ? today : what.from();
        var here = demands.suite(resort, what.suiteId(), "suiteId");
        var there = demands.suite(resort, what.withSuiteId(), "withSuiteId");
        var otherId = what.withId() == null ? whoHas(resort, there, asked, from) : new ReservationId(what.withId());
        if (otherId.equals(id)) throw FieldsRefused.field("withId", "unknown-id");
        reservations.lock(List.of(id, otherId));
        var mine = reservations.find(id);
        var theirs = reservations.find(otherId);
        if (!mine.resortId().equals(theirs.resortId())) throw FieldsRefused.field("withId", "unknown-id");
        mine.refuseWhenOver();
        theirs.refuseWhenOver();
        var goes = moves(mine, here, there, from);
        var comes = moves(theirs, there, here, from);
        if (here.equals(there)) throw FieldsRefused.field("withSuiteId", "same-suite");
        var quotes = relodging.exchange(resort, goes, comes, Columns.now(clock));
        reservations.price(mine, quotes.getFirst().id());
        reservations.price(theirs, quotes.getLast().id());
        var _ = swapped(theirs, mine, new Deed.Swapped(mine.number(), there.name(), here.name(), from));
        return swapped(mine, theirs, new Deed.Swapped(theirs.number(), here.name(), there.name(), from));
    }

    private Reservation swapped(Reservation was, Reservation with, Deed deed) {
        var swapped = reservations.happened(was.id(), deed);
        before.remember(was, swapped, with.id(), clock.instant());
        return swapped;
    }

    /** The first who has it in one of the nights to come of this stay. */
    private ReservationId whoHas(Resort resort, Suite suite, Reservation asked, LocalDate from) {
        var begins = from.isBefore(asked.arrives()) ? asked.arrives() : from;
        var until = begins.isBefore(asked.departs()) ? asked.departs() : begins.plusDays(1);
        return others.inSuite(resort, suite, new Stay(begins, until), asked.id().holder())
                .map(r -> new ReservationId(r.id()))
                .orElseThrow(() -> new BookingRefusal.NobodyThere(
                                suite.name(),
                                List.of(Remedy.go("move-instead", List.of(asked.number()), asked.path() + "/edit")))
                        .refused());
    }

    private static Relodging.Leg moves(Reservation stay, Suite from, Suite to, LocalDate night) {
        var moving = stay.lets().stream()
                .filter(l -> from.id().equals(l.suiteId()) && l.departs().isAfter(night))
                .flatMap(l -> l.pets().stream())
                .map(PetId::new)
                .filter(p -> stay.petBy(p).filter(s -> s.checkedOutAt() == null).isPresent())
                .toList();
        var ways = List.of(Remedy.go("move-instead", List.of(stay.number()), stay.path() + "/edit"));
        if (moving.isEmpty()) throw new BookingRefusal.NotInThatSuite(stay.number(), from.name(), ways).refused();
        GivenUp.refuseWithoutSuite(stay, stay.petIds(), ways);
        return new Relodging.Leg.Moves(stay, new Demands.Swap(moving, to, night), ways);
    }
}

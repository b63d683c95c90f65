package app.tailtown.booking;

import app.tailtown.booking.Relodging.Leg;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refused;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the last change of a stay back, on the business day it was made and while nothing was written on top of it: dates, pets, suites, service and wishes are
 * what they were, at the prices of today's rules. An exchange of suites is taken back for both stays or for none.
 */
@Service
@Transactional
class UndoChange {

    private final Reservations reservations;
    private final StaysBefore before;
    private final BookingRules rules;
    private final Relodging relodging;
    private final Clock clock;

    UndoChange(Reservations reservations, StaysBefore before, BookingRules rules, Relodging relodging, Clock clock) {
        this.reservations = reservations;
        this.before = before;
        this.rules = rules;
        this.relodging = relodging;
        this.clock = clock;
    }

    /** Refuses with 412 when something happened to it since {@code version} was read. */
    public Reservation undo(ReservationId id, int version) {
        var seen = reservations.find(id);
        if (seen.version() != version) throw Precondition.stale();
        var with = with(was(seen));
        reservations.lock(Stream.concat(Stream.of(id), with.stream()).toList());
        var stay = reservations.find(id);
        if (stay.version() != version) throw Precondition.stale();
        var was = was(stay);
        var resort = rules.resort(stay.resortId());
        stay.refuseWhenOver();
        stay.refuseWhenDayIsOver(was.changedAt(), resort.today(clock));
        return with.isEmpty() ? back(stay, was) : exchangeBack(resort, stay, was, reservations.find(with.getFirst()));
    }

    private static List<ReservationId> with(StayBefore was) {
        return was.swappedWith() == null ? List.of() : List.of(new ReservationId(was.swappedWith()));
    }

    private StayBefore was(Reservation stay) {
        return before.of(stay).orElseThrow(() -> nothing(stay));
    }

    private static Refused nothing(Reservation stay) {
        return new BookingRefusal.NothingToTakeBack(stay.number(), stay.changeDates()).refused();
    }

    /** For whoever holds the stay still and looked whether it may be taken back. */
    Reservation back(Reservation stay, StayBefore before) {
        var was = before.was();
        var resort = rules.resort(stay.resortId());
        var coming = was.coming();
        var household = relodging.hold(stay, coming);
        if (!stay.hasBegun()) rules.refuseGuests(household);
        var quote = relodging.again(resort, stay, coming, was.lets(), stay.changeDates(), Columns.now(clock));
        reservations.change(stay, was.asChange(), coming, quote.id(), Columns.now(clock));
        if (stay.isHeld() && was.heldUntil() != null) rules.holds().extend(stay.id(), was.heldUntil(), clock.instant());
        var back = reservations.find(stay.id());
        if (!stay.hasBegun()) rules.admittance().again(back);
        return happened(stay, back);
    }

    private Reservation exchangeBack(Resort resort, Reservation mine, StayBefore was, Reservation theirs) {
        var other = was(theirs);
        if (!mine.id().value().equals(other.swappedWith())) throw nothing(theirs);
        theirs.refuseWhenOver();
        var quotes = relodging.exchange(
                resort,
                new Leg.GoesBack(mine, was.was(), mine.changeDates()),
                new Leg.GoesBack(theirs, other.was(), theirs.changeDates()),
                Columns.now(clock));
        reservations.price(mine, quotes.getFirst().id());
        reservations.price(theirs, quotes.getLast().id());
        var _ = happened(theirs, reservations.find(theirs.id()));
        return happened(mine, reservations.find(mine.id()));
    }

    private Reservation happened(Reservation stay, Reservation back) {
        var deeds = Stream.concat(Stream.of(new Deed.ChangeTakenBack()), Deed.between(stay, back).stream());
        return reservations.happened(stay.id(), deeds.toArray(Deed[]::new));
    }
}

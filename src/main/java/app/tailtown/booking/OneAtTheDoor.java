package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The guests of one stay go through the door without anything being asked, or wait because something is to be asked first. */
@Component
class OneAtTheDoor {

    private final ArrivalDesk arrivals;
    private final DepartureDesk departures;
    private final CheckIns checkIns;
    private final CheckOuts checkOuts;
    private final BookingRules rules;
    private final Clock clock;

    OneAtTheDoor(
            ArrivalDesk arrivals,
            DepartureDesk departures,
            CheckIns checkIns,
            CheckOuts checkOuts,
            BookingRules rules,
            Clock clock) {
        this.arrivals = arrivals;
        this.departures = departures;
        this.checkIns = checkIns;
        this.checkOuts = checkOuts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether they went; a rule's no is thrown. */
    sealed interface Outcome {

        record Through(Done done) implements Outcome {}

        record Waits(Reason why) implements Outcome {}
    }

    Outcome cross(Crossing way, Reservation stay) {
        return way.isIn() ? comeIn(stay) : goHome(stay);
    }

    /** What a rule is against is said first, then that the suite is not ready, then what is to be asked. */
    private Outcome comeIn(Reservation stay) {
        var isReady = checkIns.isReadyFor(stay.id());
        var isToConfirm = checkIns.isAnythingToConfirm(stay.id());
        var done = arrivals.checkIn(stay.id(), WhichPets.ALL);
        if (!isReady) return new Outcome.Waits(new Reason.SuiteNotReady());
        return isToConfirm ? new Outcome.Waits(new Reason.ToConfirm()) : new Outcome.Through(done);
    }

    /** Nobody is sent home before their day without being asked what becomes of their nights. */
    private Outcome goHome(Reservation stay) {
        var today = rules.resort(stay.resortId()).today(clock);
        var here = CheckOuts.here(stay);
        var due = CheckOuts.leaving(here, today);
        if (due.isEmpty() && !here.isEmpty())
            return new Outcome.Waits(new Reason.StaysUntil(here.getFirst().departs()));
        var pets = due.stream().map(PetStay::petId).toList();
        if (!checkOuts.isNothingToHandBack(stay.id(), pets)) return new Outcome.Waits(new Reason.ToHandBack());
        return new Outcome.Through(departures.checkOut(stay.id(), pets, false));
    }

    void takeBack(Crossing way, Done done) {
        var stay = done.reservation().id();
        var _ = way.isIn() ? arrivals.undoCheckIn(stay, done.pets()) : departures.undoCheckOut(stay, done.pets());
    }
}

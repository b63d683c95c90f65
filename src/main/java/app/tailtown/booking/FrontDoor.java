package app.tailtown.booking;

import app.tailtown.admission.PapersAtTheDoor;
import app.tailtown.care.CareDesk;
import app.tailtown.care.HandingBack;
import app.tailtown.customers.PetId;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.Precondition;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family comes in with all that is said of it at the door: what was missing, how each of them is fed now, how it looks, what it brought; and it goes home with
 * what it gets back. All of it or nothing.
 */
@Service
@Transactional
class FrontDoor {

    private final Reservations reservations;
    private final PapersAtTheDoor papers;
    private final ArrivalDesk arrivals;
    private final CareDesk care;
    private final DepartureDesk departures;
    private final HandingBack belongings;

    FrontDoor(
            Reservations reservations,
            PapersAtTheDoor papers,
            ArrivalDesk arrivals,
            CareDesk care,
            DepartureDesk departures,
            HandingBack belongings) {
        this.reservations = reservations;
        this.papers = papers;
        this.arrivals = arrivals;
        this.care = care;
        this.departures = departures;
        this.belongings = belongings;
    }

    /** What is said of somebody who does not come in now is not kept. */
    Done letIn(ReservationId id, WhichPets which) {
        which.refuseTwice();
        var settle = which.settle();
        if (settle != null) {
            var stay = reservations.lock(id);
            papers.settle(stay.customerId(), stay.petIds(), settle);
        }
        var done = arrivals.checkIn(id, which);
        if (which.each().isEmpty()) return done;
        var resort = done.reservation().resortId().value();
        if (!CurrentVisit.may(Permission.CARE_EDIT, resort)) throw Precondition.forbidden();
        care.atCheckIn(
                id.value(),
                which.each().stream().filter(e -> done.pets().contains(e.pet())).toList());
        return done;
    }

    Reservation takeBack(ReservationId id, List<PetId> pets) {
        return arrivals.undoCheckIn(id, pets);
    }

    Done letOut(ReservationId id, GoHome who) {
        var done = departures.checkOut(id, who.pets(), who.releaseRest());
        if (who.handBack().isEmpty()) return done;
        var resort = done.reservation().resortId().value();
        if (!CurrentVisit.may(Permission.CARE_EDIT, resort)) throw Precondition.forbidden();
        belongings.withCheckOut(id.value(), done.pets(), who.handBack());
        return done;
    }

    /** What they got back with it is here again too. */
    Reservation takeBackOut(ReservationId id, List<PetId> pets) {
        var stay = reservations.lock(id);
        belongings.undoWithCheckOut(id.value(), stay.chosen(pets, p -> p.checkedOutAt() != null));
        return departures.undoCheckOut(id, pets);
    }
}

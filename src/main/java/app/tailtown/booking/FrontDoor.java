package app.tailtown.booking;

import app.tailtown.admission.PapersAtTheDoor;
import app.tailtown.care.CareDesk;
import app.tailtown.customers.PetId;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.Precondition;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A family comes in with all that is said of it at the door: what was missing, how each of them is fed now, how it looks, what it brought. All of it or nothing. */
@Service
@Transactional
class FrontDoor {

    private final Reservations reservations;
    private final PapersAtTheDoor papers;
    private final ArrivalDesk arrivals;
    private final CareDesk care;

    FrontDoor(Reservations reservations, PapersAtTheDoor papers, ArrivalDesk arrivals, CareDesk care) {
        this.reservations = reservations;
        this.papers = papers;
        this.arrivals = arrivals;
        this.care = care;
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
}

package app.tailtown.booking;

import app.tailtown.admission.PapersAtTheDoor;
import app.tailtown.care.CareDesk;
import app.tailtown.care.HandingBack;
import app.tailtown.customers.PetId;
import app.tailtown.housekeeping.Housekeeping;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.lodging.SuiteId;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Precondition;
import java.util.List;
import java.util.UUID;
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
    private final Housekeeping housekeeping;

    FrontDoor(
            Reservations reservations,
            PapersAtTheDoor papers,
            ArrivalDesk arrivals,
            CareDesk care,
            DepartureDesk departures,
            HandingBack belongings,
            Housekeeping housekeeping) {
        this.reservations = reservations;
        this.papers = papers;
        this.arrivals = arrivals;
        this.care = care;
        this.departures = departures;
        this.belongings = belongings;
        this.housekeeping = housekeeping;
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
        if (which.each().isEmpty() && which.cleaned().isEmpty()) return done;
        requireCare(done.reservation());
        clean(done.reservation(), which.cleaned());
        care.atCheckIn(
                id.value(),
                which.each().stream().filter(e -> done.pets().contains(e.pet())).toList());
        return done;
    }

    private void clean(Reservation stay, List<UUID> suites) {
        for (var i = 0; i < suites.size(); i++) {
            var suite = new SuiteId(suites.get(i));
            if (!housekeeping.isAt(suite, stay.resortId()))
                throw FieldsRefused.field("cleaned[" + i + "]", "unknown-id");
            housekeeping.done(suite);
        }
    }

    private static void requireCare(Reservation stay) {
        if (!CurrentVisit.may(Permission.CARE_EDIT, stay.resortId().value()))
            throw Precondition.forbidden(Permission.CARE_EDIT.code());
    }

    Reservation takeBack(ReservationId id, List<PetId> pets) {
        return arrivals.undoCheckIn(id, pets);
    }

    Done letOut(ReservationId id, GoHome who) {
        var done = departures.checkOut(id, who.pets(), who.releaseRest());
        if (who.handBack().isEmpty()) return done;
        requireCare(done.reservation());
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

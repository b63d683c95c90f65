package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.care.CareDesk;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a family that goes home. */
@Component
@Transactional(readOnly = true)
class CheckOuts {

    private final Reservations reservations;
    private final BookingRules rules;
    private final PetCards cards;
    private final CareDesk care;
    private final Clock clock;

    CheckOuts(Reservations reservations, BookingRules rules, PetCards cards, CareDesk care, Clock clock) {
        this.reservations = reservations;
        this.rules = rules;
        this.cards = cards;
        this.care = care;
        this.clock = clock;
    }

    CheckOutPage show(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        var going = going(reservation, WhichPets.named(typed), today);
        var pets = going.stream().map(PetStay::petId).toList();
        return new CheckOutPage(
                reservation, resort, today, going, cards.byIds(pets), care.stillHere(id.value(), pets), typed);
    }

    /** Whose day it is to leave. */
    List<PetId> due(ReservationId id) {
        var reservation = reservations.find(id);
        var today = rules.resort(reservation.resortId()).today(clock);
        return leaving(here(reservation), today).stream().map(PetStay::petId).toList();
    }

    /** Whether these have nothing here to be handed back. */
    boolean isNothingToHandBack(ReservationId id, List<PetId> pets) {
        return care.stillHere(id.value(), pets).isEmpty();
    }

    private static List<PetStay> going(Reservation reservation, List<PetId> named, LocalDate today) {
        var here = here(reservation);
        if (!named.isEmpty())
            return here.stream().filter(p -> named.contains(p.petId())).toList();
        var due = leaving(here, today);
        return due.isEmpty() ? here : due;
    }

    static List<PetStay> here(Reservation reservation) {
        return reservation.pets().stream().filter(PetStay::isHere).toList();
    }

    /** Those whose day it is. */
    static List<PetStay> leaving(List<PetStay> here, LocalDate today) {
        return here.stream().filter(p -> !p.departs().isAfter(today)).toList();
    }
}

package app.tailtown.booking;

import app.tailtown.care.Belonging;
import app.tailtown.care.CareDesk;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a stay. */
@Component
@Transactional(readOnly = true)
class Stays {

    private final Reservations reservations;
    private final BookingRules rules;
    private final PetCards cards;
    private final History history;
    private final CareDesk care;
    private final AddOnStays addOns;
    private final Clock clock;

    Stays(
            Reservations reservations,
            BookingRules rules,
            PetCards cards,
            History history,
            CareDesk care,
            AddOnStays addOns,
            Clock clock) {
        this.reservations = reservations;
        this.rules = rules;
        this.cards = cards;
        this.history = history;
        this.care = care;
        this.addOns = addOns;
        this.clock = clock;
    }

    ReservationPage show(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = rules.resort(reservation.resortId());
        return new ReservationPage(
                reservation,
                resort,
                resort.today(clock),
                cards.byIds(reservation.petIds()),
                history.of(id),
                rules.hoursWaivers(id),
                rules.admittance().look(reservation),
                addOns.of(id),
                typed);
    }

    /** What these pets brought and nobody gave back, in words; of all its pets when none is named. */
    String leftBehind(ReservationId id, List<PetId> pets) {
        return care.stillHere(id.value(), pets).stream().map(Belonging::item).collect(Collectors.joining(", "));
    }
}

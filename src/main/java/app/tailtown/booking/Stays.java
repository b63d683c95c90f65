package app.tailtown.booking;

import app.tailtown.care.Belonging;
import app.tailtown.care.CareDesk;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.Resorts;
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
    private final Resorts resorts;
    private final PetCards cards;
    private final History history;
    private final BookingRules rules;
    private final CareDesk care;
    private final Clock clock;

    Stays(
            Reservations reservations,
            Resorts resorts,
            PetCards cards,
            History history,
            BookingRules rules,
            CareDesk care,
            Clock clock) {
        this.reservations = reservations;
        this.resorts = resorts;
        this.cards = cards;
        this.history = history;
        this.rules = rules;
        this.care = care;
        this.clock = clock;
    }

    ReservationPage show(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = resorts.find(reservation.resortId());
        return new ReservationPage(
                reservation,
                resort,
                resort.today(clock),
                cards.byIds(reservation.petIds()),
                history.of(id),
                rules.waivers(id),
                rules.admittance().look(reservation),
                typed);
    }

    /** What these pets brought and nobody gave back, in words; of all its pets when none is named. */
    String leftBehind(ReservationId id, List<PetId> pets) {
        return care.stillHere(id.value(), pets).stream().map(Belonging::item).collect(Collectors.joining(", "));
    }
}

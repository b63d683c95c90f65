package app.tailtown.booking;

import app.tailtown.customers.PetCards;
import app.tailtown.outbox.Outbox;
import app.tailtown.web.Typed;
import java.time.Clock;
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
    private final LuggageOfStays luggage;
    private final Outbox outbox;
    private final Clock clock;

    Stays(
            Reservations reservations,
            BookingRules rules,
            PetCards cards,
            History history,
            LuggageOfStays luggage,
            Outbox outbox,
            Clock clock) {
        this.reservations = reservations;
        this.rules = rules;
        this.cards = cards;
        this.history = history;
        this.luggage = luggage;
        this.outbox = outbox;
        this.clock = clock;
    }

    ReservationPage show(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        return new ReservationPage(
                reservation,
                resort,
                today,
                cards.byIds(reservation.petIds()),
                history.of(id),
                rules.hoursWaivers(id),
                rules.admittance().look(reservation),
                luggage.addOns(id),
                luggage.of(id),
                reservations.stillThere(reservation, today),
                outbox.about(id.value()),
                typed);
    }
}

package app.tailtown.booking;

import app.tailtown.customers.PetCards;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a stay, and what it could become. */
@Component
@Transactional(readOnly = true)
class Stays {

    private final Reservations reservations;
    private final Resorts resorts;
    private final PetCards cards;
    private final Offers offers;
    private final Clock clock;

    Stays(Reservations reservations, Resorts resorts, PetCards cards, Offers offers, Clock clock) {
        this.reservations = reservations;
        this.resorts = resorts;
        this.cards = cards;
        this.offers = offers;
        this.clock = clock;
    }

    ReservationPage show(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = resorts.find(reservation.resortId());
        return new ReservationPage(reservation, resort, resort.today(clock), cards.byIds(reservation.petIds()), typed);
    }

    ChangeStayPage change(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = resorts.find(reservation.resortId());
        var enquiry = Enquiry.of(typed);
        var arrives = enquiry.arrives() == null ? reservation.arrives() : enquiry.arrives();
        var departs = enquiry.departs() == null ? reservation.departs() : enquiry.departs();
        var has = reservation.lets().isEmpty()
                ? null
                : reservation.lets().getLast().suiteTypeId().value();
        return new ChangeStayPage(
                reservation,
                resort,
                resort.today(clock),
                arrives,
                departs,
                free(reservation, arrives, departs),
                enquiry.suiteType() == null ? has : enquiry.suiteType(),
                typed);
    }

    private List<Offers.Offer> free(Reservation reservation, LocalDate arrives, LocalDate departs) {
        if (!arrives.isBefore(departs)) return List.of();
        var pets = reservation.petIds().stream().map(p -> p.value()).toList();
        try {
            return offers.list(reservation.resortId(), arrives, departs, pets, reservation.id());
        } catch (FieldsRefused impossible) {
            // While dates are being typed they pass through years nobody means.
            return List.of();
        }
    }
}

package app.tailtown.booking;

import app.tailtown.care.Belonging;
import app.tailtown.care.CareDesk;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.hours.HouseHours;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final HouseHours hours;
    private final CareDesk care;
    private final Clock clock;

    Stays(
            Reservations reservations,
            Resorts resorts,
            PetCards cards,
            Offers offers,
            HouseHours hours,
            CareDesk care,
            Clock clock) {
        this.reservations = reservations;
        this.resorts = resorts;
        this.cards = cards;
        this.offers = offers;
        this.hours = hours;
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
                hours.waivers(id.value()),
                typed);
    }

    /** What these pets brought and nobody gave back, in words; of all its pets when none is named. */
    String leftBehind(ReservationId id, List<PetId> pets) {
        return care.stillHere(id.value(), pets).stream().map(Belonging::item).collect(Collectors.joining(", "));
    }

    ChangeStayPage change(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = resorts.find(reservation.resortId());
        var enquiry = Enquiry.of(typed);
        var arrives = enquiry.arrives() == null ? reservation.arrives() : enquiry.arrives();
        var departs = enquiry.departs() == null ? reservation.departs() : enquiry.departs();
        var looked = enquiry.suiteType();
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
                looked == null ? has : looked,
                hours.around(
                        resort.id(),
                        arrives,
                        departs,
                        Stream.of(looked == null ? has : looked)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())),
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

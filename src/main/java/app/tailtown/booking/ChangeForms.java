package app.tailtown.booking;

import app.tailtown.admission.PetAdmission;
import app.tailtown.catalog.Service;
import app.tailtown.customers.PetCards;
import app.tailtown.organizations.Resorts;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a stay could become. */
@Component
@Transactional(readOnly = true)
class ChangeForms {

    private final Reservations reservations;
    private final Resorts resorts;
    private final PetCards cards;
    private final Offers offers;
    private final BookingRules rules;
    private final AddOnStays addOns;
    private final Clock clock;

    ChangeForms(
            Reservations reservations,
            Resorts resorts,
            PetCards cards,
            Offers offers,
            BookingRules rules,
            AddOnStays addOns,
            Clock clock) {
        this.reservations = reservations;
        this.resorts = resorts;
        this.cards = cards;
        this.offers = offers;
        this.rules = rules;
        this.addOns = addOns;
        this.clock = clock;
    }

    ChangeStayPage of(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = resorts.find(reservation.resortId());
        var today = resort.today(clock);
        var enquiry = Enquiry.of(typed);
        var pets = cards.of(reservation.customerId()).stream()
                .filter(p -> p.deceasedOn() == null || reservation.petBy(p.id()).isPresent())
                .toList();
        var form = new ChangeForm(reservation, enquiry, pets, today, typed);
        var around = rules.around(resort, form.arrives(), form.departs(), form.types());
        return new ChangeStayPage(
                reservation,
                today,
                form,
                rules.bookable(),
                free(form),
                enquiry.suiteType(),
                around,
                admission(form),
                List.of(),
                fallsAway(id, form),
                ChangeLook.Then.UNKNOWN,
                List.of(),
                typed);
    }

    /** Of those who come, as they would come. */
    private List<PetAdmission> admission(ChangeForm form) {
        var ask = thinkable(form);
        if (ask.isEmpty()) return List.of();
        var said = form.enquiry().service();
        var service = rules.bookable().stream()
                .map(Service::id)
                .filter(s -> s.equals(said))
                .findFirst()
                .orElse(form.reservation().serviceId());
        return rules.admittance()
                .look(form.reservation().resortId(), service, ask.get().coming());
    }

    /** Nothing while the dates make no sense yet. */
    private List<FallsAway> fallsAway(ReservationId id, ChangeForm form) {
        return form.arrives().isBefore(form.departs()) ? FallsAway.of(addOns.given(id), form) : List.of();
    }

    /** What is free from the first night that could be spent elsewhere. */
    private List<Offers.Offer> free(ChangeForm form) {
        return thinkable(form).map(offers::list).orElse(List.of());
    }

    /** Nothing while the dates make no sense yet. */
    private static Optional<Offers.Ask> thinkable(ChangeForm form) {
        return form.ask().filter(ask -> BookingRules.areThinkable(ask.nights(), form.today()));
    }
}

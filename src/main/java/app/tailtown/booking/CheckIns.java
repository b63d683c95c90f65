package app.tailtown.booking;

import app.tailtown.admission.PapersAtTheDoor;
import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.care.CareDesk;
import app.tailtown.customers.PetCards;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a family at the door. */
@Component
@Transactional(readOnly = true)
class CheckIns {

    private final Reservations reservations;
    private final BookingRules rules;
    private final PetCards cards;
    private final CareDesk care;
    private final PapersAtTheDoor papers;
    private final SuitesToClean dirty;
    private final Clock clock;

    CheckIns(
            Reservations reservations,
            BookingRules rules,
            PetCards cards,
            CareDesk care,
            PapersAtTheDoor papers,
            SuitesToClean dirty,
            Clock clock) {
        this.reservations = reservations;
        this.rules = rules;
        this.cards = cards;
        this.care = care;
        this.papers = papers;
        this.dirty = dirty;
        this.clock = clock;
    }

    CheckInPage show(ReservationId id, Typed typed) {
        var reservation = reservations.find(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        var coming = coming(reservation, typed, today);
        var pets = coming.stream().map(PetStay::petId).toList();
        var admission = rules.admittance().look(reservation).stream()
                .filter(a -> pets.contains(a.petId()))
                .toList();
        return new CheckInPage(
                reservation,
                resort,
                today,
                coming,
                care.of(id.value()),
                cards.byIds(pets),
                admission,
                papers.look(reservation.customerId(), admission),
                reservations.stillThere(reservation, today),
                coming.isEmpty() ? List.of() : dirty.of(reservation, pets, today, clock.instant()),
                typed);
    }

    /** The page that asks about those who are due; none when one press lets them in. What is only held is confirmed with it. */
    Optional<String> asks(ReservationId id, String to) {
        var page = show(id, Typed.NOTHING);
        var confirm = page.reservation().isHeld() ? "true" : "";
        return page.isNothingToAsk()
                ? Optional.empty()
                : Optional.of(CheckInPage.path(id, Map.of("to", OwnPath.of(to, ""), "confirm", confirm)));
    }

    /** Whether nobody else is in their suites any more, and these are clean. */
    boolean isReadyFor(ReservationId id) {
        var reservation = reservations.find(id);
        var today = rules.resort(reservation.resortId()).today(clock);
        return reservations.stillThere(reservation, today).isEmpty()
                && dirty.of(reservation, reservation.petIds(), today, clock.instant())
                        .isEmpty();
    }

    /** Whether it is to be asked how somebody is fed or medicated. */
    boolean isAnythingToConfirm(ReservationId id) {
        return show(id, Typed.NOTHING).isAnythingToConfirm();
    }

    /** Those who are named and have not come; of nobody named, all who are due. */
    private static List<PetStay> coming(Reservation reservation, Typed typed, LocalDate today) {
        if (reservation.cancelled() != null) return List.of();
        var named = WhichPets.named(typed);
        return reservation.pets().stream()
                .filter(p -> named.isEmpty() ? p.isDueToCome(today) : named.contains(p.petId()) && p.isExpected())
                .toList();
    }
}

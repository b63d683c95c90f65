package app.tailtown.booking;

import app.tailtown.admission.PapersAtTheDoor;
import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.care.CareDesk;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Whether nobody else is in their suites any more, and these are clean. */
    boolean isReadyFor(ReservationId id) {
        var reservation = reservations.find(id);
        var today = rules.resort(reservation.resortId()).today(clock);
        return reservations.stillThere(reservation, today).isEmpty()
                && dirty.of(reservation, reservation.petIds(), today, clock.instant())
                        .isEmpty();
    }

    /** Those who are named and have not come; of nobody named, all who are due. */
    private static List<PetStay> coming(Reservation reservation, Typed typed, LocalDate today) {
        if (reservation.cancelled() != null) return List.of();
        var named = named(typed);
        return reservation.pets().stream()
                .filter(p -> named.isEmpty() ? p.isDueToCome(today) : named.contains(p.petId()) && p.isExpected())
                .toList();
    }

    private static List<PetId> named(Typed typed) {
        return typed.all("petIds").stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .flatMap(id -> uuid(id).stream())
                .map(PetId::new)
                .toList();
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

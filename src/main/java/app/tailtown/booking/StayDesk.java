package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.customers.Households;
import app.tailtown.customers.PetId;
import app.tailtown.organizations.Resorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pets come and go: one, some or all of a family, all of them or none. Every method is one transaction. */
@Service
@Transactional
class StayDesk {

    private final Reservations reservations;
    private final Visits visits;
    private final BookingRules rules;
    private final Households households;
    private final Resorts resorts;
    private final Clock clock;

    StayDesk(
            Reservations reservations,
            Visits visits,
            BookingRules rules,
            Households households,
            Resorts resorts,
            Clock clock) {
        this.reservations = reservations;
        this.visits = visits;
        this.rules = rules;
        this.households = households;
        this.resorts = resorts;
        this.clock = clock;
    }

    /** Nobody named means everybody who is due. */
    public Reservation checkIn(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var today = today(reservation);
        var coming = chosen(reservation, pets, p -> p.isDueToCome(today));
        coming.forEach(pet -> reservation.refuseCheckIn(reservation.pet(pet), today));
        rules.refuseGuests(households.hold(reservation.customerId(), coming));
        visits.checkIn(reservation, coming, now());
        return changed(reservation);
    }

    public Reservation undoCheckIn(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var today = today(reservation);
        var back = chosen(reservation, pets, PetStay::isHere);
        back.forEach(pet -> reservation.refuseUndoCheckIn(reservation.pet(pet), today));
        visits.undoCheckIn(reservation, back, now());
        return changed(reservation);
    }

    /** Nobody named means everybody who is here. */
    public Reservation checkOut(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var going = chosen(reservation, pets, PetStay::isHere);
        going.forEach(pet -> reservation.refuseCheckOut(reservation.pet(pet)));
        visits.checkOut(reservation, going, now());
        return changed(reservation);
    }

    public Reservation undoCheckOut(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var today = today(reservation);
        var back = chosen(reservation, pets, p -> p.checkedOutAt() != null);
        back.forEach(pet -> reservation.refuseUndoCheckOut(reservation.pet(pet), today));
        visits.undoCheckOut(reservation, back, now());
        return changed(reservation);
    }

    /** Those named, else those who qualify; when nobody does the first is asked for, so that the refusal says why. */
    private static List<PetId> chosen(Reservation reservation, List<PetId> named, Predicate<PetStay> qualifies) {
        if (!named.isEmpty()) return named;
        var found = reservation.pets().stream()
                .filter(qualifies)
                .map(PetStay::petId)
                .toList();
        return found.isEmpty() ? List.of(reservation.petIds().getFirst()) : found;
    }

    private Reservation changed(Reservation reservation) {
        reservations.touch(reservation);
        return reservations.find(reservation.id());
    }

    private LocalDate today(Reservation reservation) {
        return resorts.find(reservation.resortId()).today(clock);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

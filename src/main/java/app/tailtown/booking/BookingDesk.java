package app.tailtown.booking;

import app.tailtown.customers.Households;
import app.tailtown.customers.Households.Household;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Precondition;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books stays and changes them. Every method is one transaction: whatever it refuses, nothing of it was written. */
@Service
@Transactional
class BookingDesk {

    private final Reservations reservations;
    private final BookingRules rules;
    private final SuiteChoice choice;
    private final Lets lets;
    private final Households households;
    private final Resorts resorts;
    private final Clock clock;

    BookingDesk(
            Reservations reservations,
            BookingRules rules,
            SuiteChoice choice,
            Lets lets,
            Households households,
            Resorts resorts,
            Clock clock) {
        this.reservations = reservations;
        this.rules = rules;
        this.choice = choice;
        this.lets = lets;
        this.households = households;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Reservation find(ReservationId id) {
        return reservations.find(id);
    }

    public Reservation book(ReservationId id, BookStay wish) {
        var resort = rules.resort(wish.resort());
        var today = resort.today(clock);
        rules.refuseImpossibleDates(wish.arrives(), wish.departs(), today);
        rules.refuseUnofferedService(wish.serviceId());
        var household = households.hold(wish.customer(), wish.pets());
        rules.refuseGuests(household);
        rules.refuseArrivalInThePast(wish.arrives(), today);
        var stay = new Stay(wish.arrives(), wish.departs());
        var taken = choice.take(
                new SuiteChoice.Wanted(resort, id, household, wish.suiteTypeId(), wish.suiteId(), wish.pinned()), stay);
        rules.refuseOutsideHours(id, resort, wish, taken);
        var quote = rules.quote(resort, taken, household);
        reservations.add(id, resort, wish, quote.id(), now());
        return reservations.find(id);
    }

    /** Other dates, another suite, other wishes. Refuses with 412 when somebody changed it since {@code version} was read. */
    public Reservation change(ReservationId id, int version, ChangeStay to) {
        var before = reservations.lock(id);
        if (before.version() != version) throw Precondition.stale();
        var resort = resorts.find(before.resortId());
        var today = resort.today(clock);
        rules.refuseImpossibleDates(to.arrives(), to.departs(), today);
        before.refuseChange(to, today);
        var household = households.hold(before.customerId(), before.petIds());
        var wanted = new SuiteChoice.Wanted(resort, id, household, to.suiteTypeId(), to.suiteId(), to.pinned());
        var taken = choice.retake(before, wanted, new Stay(to.arrives(), to.departs()), today, now());
        rules.refuseOutsideHours(before, resort, to, taken);
        var quote = rules.quote(resort, taken, household);
        if (!reservations.change(id, version, to, quote.id())) throw Precondition.stale();
        return reservations.find(id);
    }

    /** Gives the suite up. Can be taken back by {@link #undoCancel} while it is still free. */
    public Reservation cancel(ReservationId id, String reason) {
        var reservation = reservations.lock(id);
        reservation.refuseCancel();
        lets.release(id.holder(), now());
        reservations.cancel(reservation, reason, now());
        return reservations.find(id);
    }

    /** Takes the suite again, or refuses with what is free instead. */
    public Reservation undoCancel(ReservationId id) {
        var reservation = reservations.lock(id);
        if (reservation.cancelled() == null) throw new BookingRefusal.NotCancelled(reservation.number()).refused();
        var resort = resorts.find(reservation.resortId());
        rules.refuseArrivalInThePast(reservation.arrives(), resort.today(clock));
        var household = households.hold(reservation.customerId(), reservation.petIds());
        rules.refuseGuests(household);
        choice.takeAgain(reservation, resort, household, now());
        reservations.undoCancel(reservation, now());
        return reservations.find(id);
    }

    /** Some or all of the pets come in, all of them or none. */
    public Reservation checkIn(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var today = resorts.find(reservation.resortId()).today(clock);
        var coming = pets.isEmpty() ? notYetHere(reservation) : pets;
        coming.forEach(pet -> reservation.refuseCheckIn(reservation.pet(pet), today));
        rules.refuseGuests(household(reservation, coming));
        reservations.checkIn(reservation, coming, now());
        return reservations.find(id);
    }

    public Reservation undoCheckIn(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var today = resorts.find(reservation.resortId()).today(clock);
        var back = pets.isEmpty() ? here(reservation) : pets;
        back.forEach(pet -> reservation.refuseUndoCheckIn(reservation.pet(pet), today));
        reservations.undoCheckIn(reservation, back, now());
        return reservations.find(id);
    }

    /** Some or all of the pets that are here go home. */
    public Reservation checkOut(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var going = pets.isEmpty() ? here(reservation) : pets;
        going.forEach(pet -> reservation.refuseCheckOut(reservation.pet(pet)));
        reservations.checkOut(reservation, going, now());
        return reservations.find(id);
    }

    public Reservation undoCheckOut(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var today = resorts.find(reservation.resortId()).today(clock);
        var back = pets.isEmpty() ? gone(reservation) : pets;
        back.forEach(pet -> reservation.refuseUndoCheckOut(reservation.pet(pet), today));
        reservations.undoCheckOut(reservation, back, now());
        return reservations.find(id);
    }

    private Household household(Reservation reservation, List<PetId> pets) {
        return households.hold(reservation.customerId(), pets);
    }

    /** When nobody of them qualifies the first is asked for, so that the refusal says why. */
    private static List<PetId> notYetHere(Reservation reservation) {
        return orFirst(
                reservation,
                reservation.pets().stream()
                        .filter(p -> !p.wasHere())
                        .map(Reservation.PetStay::petId)
                        .toList());
    }

    private static List<PetId> here(Reservation reservation) {
        return orFirst(
                reservation,
                reservation.pets().stream()
                        .filter(Reservation.PetStay::isHere)
                        .map(Reservation.PetStay::petId)
                        .toList());
    }

    private static List<PetId> gone(Reservation reservation) {
        return orFirst(
                reservation,
                reservation.pets().stream()
                        .filter(p -> p.checkedOutAt() != null)
                        .map(Reservation.PetStay::petId)
                        .toList());
    }

    private static List<PetId> orFirst(Reservation reservation, List<PetId> found) {
        return found.isEmpty() ? List.of(reservation.petIds().getFirst()) : found;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

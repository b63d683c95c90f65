package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.customers.Households;
import app.tailtown.customers.PetId;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pets come: one, some or all of a family, all of them or none. Every method is one transaction. */
@Service
@Transactional
class ArrivalDesk {

    private final Reservations reservations;
    private final HoldDesk holds;
    private final Visits visits;
    private final BookingRules rules;
    private final Households households;
    private final Resorts resorts;
    private final Clock clock;

    ArrivalDesk(
            Reservations reservations,
            HoldDesk holds,
            Visits visits,
            BookingRules rules,
            Households households,
            Resorts resorts,
            Clock clock) {
        this.reservations = reservations;
        this.holds = holds;
        this.visits = visits;
        this.rules = rules;
        this.households = households;
        this.resorts = resorts;
        this.clock = clock;
    }

    /** Nobody named means everybody who is due. What is only held is confirmed first, when that is said. */
    public Done checkIn(ReservationId id, WhichPets which) {
        var found = reservations.lock(id);
        var reservation = which.confirm() && found.isHeld() && mayConfirm(found) ? holds.confirm(id) : found;
        var today = today(reservation);
        var coming = reservation.chosen(which.pets(), p -> p.isDueToCome(today));
        coming.forEach(pet -> reservation.refuseCheckIn(reservation.pet(pet), today));
        if (!which.beside()) refuseBeside(reservation, today);
        rules.refuseGuests(households.hold(reservation.customerId(), coming));
        var inSpite = rules.admittance().checkIn(reservation, coming, which.said());
        visits.checkIn(reservation, coming, Columns.now(clock));
        reservations.touch(reservation);
        var stands = reservations.happened(id, Deed.and(inSpite, new Deed.CheckedIn(reservation.names(coming))));
        return new Done(stands, coming);
    }

    private void refuseBeside(Reservation reservation, LocalDate today) {
        reservations.stillThere(reservation, today).ifPresent(there -> {
            var out = there.checkOut(reservation.path() + "/check-in");
            throw new BookingRefusal.SuiteNotLeft(
                            there.suite(),
                            there.pets(),
                            List.of(
                                    Remedy.go("check-them-out", List.of(there.pets()), out),
                                    Remedy.go("another-suite", List.of(), reservation.path() + "/edit"),
                                    Remedy.change("check-in-beside", List.of(there.suite()), Map.of("beside", "true"))))
                    .refused();
        });
    }

    /** Who only lets pets in confirms nothing: they are told that it is only held. */
    private static boolean mayConfirm(Reservation held) {
        return CurrentVisit.may(Permission.RESERVATIONS_EDIT, held.resortId().value());
    }

    public Reservation undoCheckIn(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var today = today(reservation);
        var back = reservation.chosen(pets, PetStay::isHere);
        back.forEach(pet -> reservation.refuseUndoCheckIn(reservation.pet(pet), today));
        visits.undoCheckIn(reservation, back, Columns.now(clock));
        reservations.touch(reservation);
        return reservations.happened(id, new Deed.CheckInTakenBack(reservation.names(back)));
    }

    private LocalDate today(Reservation reservation) {
        return resorts.find(reservation.resortId()).today(clock);
    }
}

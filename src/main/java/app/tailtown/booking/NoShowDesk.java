package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pets that did not come are given up, with their nights or without, and taken back while that can be done. Every method is one transaction. */
@Service
@Transactional
class NoShowDesk {

    private final Reservations reservations;
    private final Visits visits;
    private final BookingRules rules;
    private final Relodging relodging;
    private final Clock clock;

    NoShowDesk(Reservations reservations, Visits visits, BookingRules rules, Relodging relodging, Clock clock) {
        this.reservations = reservations;
        this.visits = visits;
        this.rules = rules;
        this.relodging = relodging;
        this.clock = clock;
    }

    /** Nobody named means everybody who should have come by now. Kept nights keep their price; of released ones it is made anew. */
    public Done mark(ReservationId id, List<PetId> pets, boolean release) {
        var reservation = reservations.lock(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        var absent = reservation.chosen(pets, p -> p.isExpected() && !today.isBefore(p.arrives()));
        absent.forEach(pet -> reservation.refuseNoShow(reservation.pet(pet), today));
        visits.noShow(reservation, absent, release, Columns.now(clock));
        if (release) release(resort, reservation, absent);
        reservations.touch(reservation);
        var names = reservation.names(absent);
        return new Done(
                reservations.happened(id, release ? new Deed.NoShowReleased(names) : new Deed.NoShow(names)), absent);
    }

    private void release(Resort resort, Reservation reservation, List<PetId> absent) {
        var staying = reservation.pets().stream()
                .filter(p -> !absent.contains(p.petId()) && GivenUp.hasNights(reservation, p.petId()))
                .map(p -> new Coming(p.petId(), p.stay()))
                .toList();
        GivenUp.refuseWithoutSuite(
                reservation, staying.stream().map(Coming::pet).toList(), reservation.changeDates());
        lodge(resort, reservation, staying, reservation.lets());
    }

    private void lodge(Resort resort, Reservation reservation, List<Coming> coming, List<Let> had) {
        var quote = relodging.again(resort, reservation, coming, had, ways(reservation, resort), Columns.now(clock));
        reservations.price(reservation, quote.id());
    }

    /** Takes the nights again that were given up, or refuses with who has them. */
    public Reservation undo(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        var back = reservation.chosen(pets, p -> p.noShowAt() != null);
        back.forEach(pet -> reservation.refuseUndoNoShow(reservation.pet(pet), today));
        var without = back.stream().filter(p -> !GivenUp.sleeps(reservation, p)).toList();
        if (!without.isEmpty()) takeAgain(resort, reservation, without);
        visits.undoNoShow(reservation, back, Columns.now(clock));
        reservations.touch(reservation);
        return reservations.happened(id, new Deed.NoShowTakenBack(reservation.names(back)));
    }

    private void takeAgain(Resort resort, Reservation reservation, List<PetId> without) {
        var there = reservation.petIds().stream()
                .filter(p -> GivenUp.sleeps(reservation, p))
                .toList();
        GivenUp.refuseWithoutSuite(reservation, there, reservation.changeDates());
        var coming = reservation.pets().stream()
                .filter(p -> without.contains(p.petId()) || there.contains(p.petId()))
                .map(p -> new Coming(p.petId(), p.stay()))
                .toList();
        lodge(resort, reservation, coming, relodging.hadLast(reservation, without));
    }

    private List<Remedy> ways(Reservation reservation, Resort resort) {
        var today = resort.today(clock);
        var from = reservation.arrives().isBefore(today) ? today : reservation.arrives();
        var until = from.isBefore(reservation.departs()) ? reservation.departs() : from.plusDays(1);
        return reservation.bookAgain(new Stay(from, until));
    }
}

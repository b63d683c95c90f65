package app.tailtown.booking;

import app.tailtown.booking.plan.Plan;
import app.tailtown.customers.Households;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final Demands demands;
    private final SuiteChoice choice;
    private final Households households;
    private final Clock clock;

    NoShowDesk(
            Reservations reservations,
            Visits visits,
            BookingRules rules,
            Demands demands,
            SuiteChoice choice,
            Households households,
            Clock clock) {
        this.reservations = reservations;
        this.visits = visits;
        this.rules = rules;
        this.demands = demands;
        this.choice = choice;
        this.households = households;
        this.clock = clock;
    }

    /** Nobody named means everybody who should have come by now. Kept nights keep their price; of released ones it is made anew. */
    public Reservation mark(ReservationId id, List<PetId> pets, boolean release) {
        var reservation = reservations.lock(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        var absent = reservation.chosen(pets, p -> p.isExpected() && !today.isBefore(p.arrives()));
        absent.forEach(pet -> reservation.refuseNoShow(reservation.pet(pet), today));
        visits.noShow(reservation, absent, release, now());
        if (release) release(resort, reservation, absent, now());
        reservations.touch(reservation);
        var names = reservation.names(absent);
        return reservations.happened(id, release ? new Deed.NoShowReleased(names) : new Deed.NoShow(names));
    }

    private void release(Resort resort, Reservation reservation, List<PetId> absent, OffsetDateTime now) {
        var household = households.hold(reservation.customerId(), reservation.petIds());
        var staying = reservation.pets().stream()
                .filter(p -> !absent.contains(p.petId()) && GivenUp.hasNights(reservation, p.petId()))
                .map(p -> new Coming(p.petId(), p.stay()))
                .toList();
        if (staying.isEmpty()) {
            choice.release(reservation.id().holder(), now);
            reservations.price(
                    reservation, rules.quote(resort, new Plan(List.of())).id());
            return;
        }
        var wanted = demands.asTheyAre(
                resort, reservation, household, staying, reservation.lets(), ways(reservation, resort));
        reservations.price(
                reservation, rules.quote(resort, choice.again(wanted, now)).id());
    }

    /** Takes the nights again that were given up, or refuses with who has them. */
    public Reservation undo(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        var back = reservation.chosen(pets, p -> p.noShowAt() != null);
        back.forEach(pet -> reservation.refuseUndoNoShow(reservation.pet(pet), today));
        var without = back.stream().filter(p -> !sleeps(reservation.lets(), p)).toList();
        if (!without.isEmpty()) takeAgain(resort, reservation, without, now());
        visits.undoNoShow(reservation, back, now());
        reservations.touch(reservation);
        return reservations.happened(id, new Deed.NoShowTakenBack(reservation.names(back)));
    }

    private void takeAgain(Resort resort, Reservation reservation, List<PetId> without, OffsetDateTime now) {
        var household = households.hold(reservation.customerId(), reservation.petIds());
        var coming = reservation.pets().stream()
                .filter(p -> without.contains(p.petId()) || sleeps(reservation.lets(), p.petId()))
                .map(p -> new Coming(p.petId(), p.stay()))
                .toList();
        var had = choice.hadLast(reservation.id().holder());
        var wanted = demands.asTheyAre(resort, reservation, household, coming, had, ways(reservation, resort));
        reservations.price(
                reservation, rules.quote(resort, choice.again(wanted, now)).id());
    }

    private List<Remedy> ways(Reservation reservation, Resort resort) {
        var today = resort.today(clock);
        var from = reservation.arrives().isBefore(today) ? today : reservation.arrives();
        var until = from.isBefore(reservation.departs()) ? reservation.departs() : from.plusDays(1);
        return reservation.bookAgain(new Stay(from, until));
    }

    private static boolean sleeps(List<Let> lets, PetId pet) {
        return lets.stream().anyMatch(l -> l.pets().contains(pet.value()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package app.tailtown.booking;

import app.tailtown.booking.Reservation.PetStay;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pets go home: one, some or all of a family, in time or before. Every method is one transaction. */
@Service
@Transactional
class DepartureDesk {

    private final Reservations reservations;
    private final StaysInTheWay others;
    private final Visits visits;
    private final BookingRules rules;
    private final Relodging relodging;
    private final Clock clock;

    DepartureDesk(
            Reservations reservations,
            StaysInTheWay others,
            Visits visits,
            BookingRules rules,
            Relodging relodging,
            Clock clock) {
        this.reservations = reservations;
        this.others = others;
        this.visits = visits;
        this.rules = rules;
        this.relodging = relodging;
        this.clock = clock;
    }

    /**
     * Nobody named means everybody who is here.
     *
     * @param releaseRest whether those who go before their day give up the nights they do not spend; the price is then made anew. The first night is theirs
     *     in any case
     */
    public Done checkOut(ReservationId id, List<PetId> pets, boolean releaseRest) {
        var reservation = reservations.lock(id);
        var going = reservation.chosen(pets, PetStay::isHere);
        going.forEach(pet -> reservation.refuseCheckOut(reservation.pet(pet)));
        var resort = rules.resort(reservation.resortId());
        var early = releaseRest ? leavingEarly(reservation, going, resort.today(clock)) : Map.<PetId, LocalDate>of();
        if (!early.isEmpty()) stayUntil(resort, reservation, early, ways(reservation));
        var gaveUp = early.keySet().stream()
                .collect(Collectors.toMap(p -> p, p -> reservation.pet(p).departs()));
        visits.checkOut(reservation, going, gaveUp, Columns.now(clock));
        reservations.touch(reservation);
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed.CheckedOut(reservation.names(going)));
        early.values().stream()
                .min(LocalDate::compareTo)
                .ifPresent(
                        from -> deeds.add(new Deed.RestReleased(reservation.names(List.copyOf(early.keySet())), from)));
        return new Done(reservations.happened(id, deeds.toArray(Deed[]::new)), going);
    }

    /** Nights that were given up are taken again, or it is refused with who has them. */
    public Reservation undoCheckOut(ReservationId id, List<PetId> pets) {
        var reservation = reservations.lock(id);
        var resort = rules.resort(reservation.resortId());
        var today = resort.today(clock);
        var back = reservation.chosen(pets, p -> p.checkedOutAt() != null);
        back.forEach(pet -> reservation.refuseUndoCheckOut(reservation.pet(pet), today));
        refuseOccupied(reservation, back);
        var until = back.stream()
                .map(reservation::pet)
                .filter(p -> p.gaveUpUntil() != null)
                .collect(Collectors.toMap(PetStay::petId, p -> Objects.requireNonNull(p.gaveUpUntil())));
        if (!until.isEmpty()) stayUntil(resort, reservation, until, ways(reservation));
        visits.undoCheckOut(reservation, back, Columns.now(clock));
        reservations.touch(reservation);
        return reservations.happened(id, new Deed.CheckOutTakenBack(reservation.names(back)));
    }

    private void refuseOccupied(Reservation reservation, List<PetId> back) {
        visits.occupied(reservation, back).ifPresent(now -> {
            var pet = reservation.pet(now.pet()).name();
            var there = others.brief(now.by()).orElseThrow();
            throw new BookingRefusal.SuiteOccupied(pet, now.suite(), there.number(), List.of(there.open())).refused();
        });
    }

    /** Until when each of those who go before their day stays then: a stay has one night at least. */
    private static Map<PetId, LocalDate> leavingEarly(Reservation reservation, List<PetId> going, LocalDate today) {
        return going.stream()
                .map(reservation::pet)
                .filter(p -> until(p, today).isBefore(p.departs()))
                .collect(Collectors.toMap(PetStay::petId, p -> until(p, today)));
    }

    private static LocalDate until(PetStay pet, LocalDate today) {
        return today.isAfter(pet.arrives()) ? today : pet.arrives().plusDays(1);
    }

    private void stayUntil(Resort resort, Reservation reservation, Map<PetId, LocalDate> until, List<Remedy> ways) {
        GivenUp.refuseWithoutSuite(reservation, reservation.petIds(), ways);
        var coming = reservation.pets().stream()
                .map(p -> new Coming(p.petId(), new Stay(p.arrives(), until.getOrDefault(p.petId(), p.departs()))))
                .toList();
        var staying = GivenUp.withNights(reservation, coming);
        var quote = relodging.again(resort, reservation, staying, reservation.lets(), ways, Columns.now(clock));
        reservations.keep(reservation, coming, quote.id());
    }

    private static List<Remedy> ways(Reservation reservation) {
        return List.of(Remedy.go("move-instead", List.of(reservation.number()), reservation.path() + "/edit"));
    }
}

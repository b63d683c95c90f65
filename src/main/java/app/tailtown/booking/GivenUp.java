package app.tailtown.booking;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.Let;
import app.tailtown.platform.Remedy;
import java.util.List;

/**
 * Pets without a place: those that did not come and whose nights were given up with them have none, whatever is done for the rest of their family, and
 * those whose suite was lost to a closure have none yet.
 */
final class GivenUp {

    private GivenUp() {}

    static boolean hasNights(Reservation stay, PetId pet) {
        return stay.petBy(pet).filter(p -> p.noShowAt() != null).isEmpty() || sleeps(stay, pet);
    }

    /** Whether it has a place in one of the nights. */
    static boolean sleeps(Reservation stay, PetId pet) {
        return stay.lets().stream().anyMatch(l -> l.pets().contains(pet.value()));
    }

    static List<Coming> withNights(Reservation stay, List<Coming> coming) {
        return coming.stream().filter(c -> hasNights(stay, c.pet())).toList();
    }

    /** Refuses when nobody would be left of the stay but pets that were given up. */
    static void refuseOnly(Reservation stay, List<PetId> left) {
        var absent = left.stream()
                .flatMap(id -> stay.petBy(id).stream())
                .filter(p -> p.noShowAt() != null)
                .toList();
        if (absent.size() == left.size()) throw stay.markedNoShow(absent.getFirst());
    }

    /** Of a night that is over too: whoever lost its suite would be lodged in it by the way, where nobody said that it slept. */
    static void refuseWithoutSuite(Reservation stay, List<PetId> pets, List<Remedy> ways) {
        var lost = stay.lets().stream().filter(Let::isDisplaced).flatMap(l -> l.pets().stream());
        if (lost.map(PetId::new).anyMatch(pets::contains))
            throw new BookingRefusal.StayWithoutSuite(stay.number(), ways).refused();
    }
}

package app.tailtown.booking;

import app.tailtown.customers.PetId;
import java.util.List;

/** Pets that did not come: those whose nights were given up with them have none, whatever is done for the rest of their family. */
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
}

package app.tailtown.booking;

import app.tailtown.care.Belonging;
import app.tailtown.care.LeftThing;
import app.tailtown.customers.PetId;
import app.tailtown.design.Option;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the pets of a stay brought.
 *
 * @param here what they have not got back
 * @param left of it, what those left behind who went home
 */
record Luggage(List<Belonging> here, List<LeftThing> left) {

    private List<Belonging> of(Collection<PetId> pets) {
        return here.stream().filter(b -> pets.contains(b.petId())).toList();
    }

    boolean isAnything(Collection<PetId> pets) {
        return !of(pets).isEmpty();
    }

    List<Option> options(List<Reservation.PetStay> pets) {
        return pets.stream()
                .flatMap(p -> of(List.of(p.petId())).stream()
                        .map(b -> Option.of(b.id().toString(), b.item()).note(p.name())))
                .toList();
    }

    Set<String> chosen() {
        return here.stream().map(b -> b.id().toString()).collect(Collectors.toSet());
    }
}

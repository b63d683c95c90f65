package app.tailtown.races.property;

import app.tailtown.races.property.House.Family;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A reservation, as the model has it. */
final class Stay {

    final String id;
    final String number;
    final Family family;
    final Map<String, Guest> guests = new TreeMap<>();
    boolean cancelled;
    /** Unknown (-1) once somebody else's answer changed it. */
    int version;

    Stay(String id, String number, Family family) {
        this.id = id;
        this.number = number;
        this.family = family;
    }

    Guest guest(String pet) {
        var guest = guests.get(pet);
        if (guest == null) throw new Contradiction(pet + " is not of " + number);
        return guest;
    }

    Guest named(String name) {
        return guest(family.pet(name));
    }

    int arrives() {
        return guests.values().stream().mapToInt(g -> g.arrives).min().orElseThrow();
    }

    int departs() {
        return guests.values().stream().mapToInt(g -> g.departs).max().orElseThrow();
    }

    boolean any(Predicate<Guest> is) {
        return guests.values().stream().anyMatch(is);
    }

    boolean all(Predicate<Guest> is) {
        return guests.values().stream().allMatch(is);
    }

    boolean hasBegun() {
        return any(g -> g.in != Guest.NEVER);
    }

    boolean isNoShow() {
        return all(g -> g.noShow != Guest.NEVER);
    }

    boolean isOver() {
        return !cancelled && !isNoShow() && !any(Guest::isHere) && !any(Guest::isExpected);
    }

    /** Nobody changes one that is over. */
    void standing() {
        Contradiction.unless(!cancelled && !isNoShow() && !isOver(), number + " stands no more");
    }

    /** Those named, else those who qualify. */
    List<String> chosen(List<String> pets, Predicate<Guest> qualifies) {
        if (!pets.isEmpty()) return pets;
        return guests.keySet().stream().filter(p -> qualifies.test(guest(p))).toList();
    }
}

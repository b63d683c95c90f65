package app.tailtown.races.property;

import app.tailtown.races.property.House.Family;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What lodges a stay, or lodges it anew, and what can stand against that. */
interface Lodging extends Deed {

    /** The stay, or the empty id while it is none. */
    String id();

    Family family(State state);

    /** Where its pets have to be when it is done now, night by night; refuses what cannot be done now whatever is free. */
    Map<String, NavigableMap<Integer, Place>> wanted(State state);

    /** Those in whose way this is not. */
    default Set<String> but() {
        return Set.of(id());
    }

    @Override
    default List<Predicate<State>> facts(Said no) {
        return switch (no.code()) {
            case "suite-taken" ->
                List.of(
                        s -> s.isTaken(no.suite(), no.day("arrives"), no.day("departs"), but()),
                        Deed.when(s -> wanted(s).values().stream()
                                .flatMap(n -> n.entrySet().stream())
                                .anyMatch(n -> n.getValue().allows(no.suite())
                                        && no.day("arrives") <= n.getKey()
                                        && n.getKey() < no.day("departs"))));
            case "type-full" -> List.of(Deed.when(s -> !new Room(s, id()).takes(wanted(s))));
            case "pet-elsewhere" -> elsewhere(no);
            case "too-many-pets" ->
                List.of(_ -> no.number("pets") > no.number("maximum")
                        && no.number("maximum") == no.house().suite(no.suite()).most());
            case "nights-gone" -> gone(no);
            case "nights-closed" -> closed(no);
            default -> Deed.never();
        };
    }

    private List<Predicate<State>> elsewhere(Said no) {
        return List.of(
                Deed.when(s -> {
                    var pet = family(s).pet(no.text("pet"));
                    return wanted(s).getOrDefault(pet, new TreeMap<>()).keySet().stream()
                            .flatMap(n -> s.elsewhere(pet, n, id()).stream())
                            .anyMatch(other ->
                                    no.text("reservation").isEmpty() || other.number.equals(no.text("reservation")));
                }),
                Deed.when(s -> {
                    if (no.text("reservation").isEmpty()) return true;
                    var other = s.numbered(no.text("reservation"));
                    return other.arrives() == no.day("arrives") && other.departs() == no.day("departs");
                }));
    }

    private List<Predicate<State>> gone(Said no) {
        return List.of(s -> {
            for (var night = no.day("from"); night < no.day("until"); night++) {
                var by = s.holders(no.suite(), night)
                        .filter(h -> !but().contains(h))
                        .toList();
                if (by.stream()
                        .anyMatch(
                                h -> s.stays.containsKey(h) && s.stay(h).number.equals(no.text("reservation"))))
                    return true;
            }
            return false;
        });
    }

    private List<Predicate<State>> closed(Said no) {
        return List.of(s -> {
            for (var night = no.day("from"); night < no.day("until"); night++) {
                if (s.holders(no.suite(), night).anyMatch(h -> !s.stays.containsKey(h))) return true;
            }
            return false;
        });
    }
}

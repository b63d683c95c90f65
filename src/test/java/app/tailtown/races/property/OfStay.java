package app.tailtown.races.property;

import app.tailtown.races.property.House.Family;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Something done to a stay that there is, and what can stand against it beside the suites. */
interface OfStay extends Lodging {

    @Override
    default Family family(State state) {
        return state.stay(id()).family;
    }

    /** As long as nobody says otherwise, everybody stays where it is. */
    @Override
    default Map<String, NavigableMap<Integer, Place>> wanted(State state) {
        var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
        state.stay(id()).guests.forEach((pet, g) -> {
            if (!g.beds.isEmpty())
                wanted.put(pet, Place.asItWas(g.arrives, g.departs, g.beds, Stays.typeOf(state.stay(id()))));
        });
        return wanted;
    }

    default String path() {
        return "/api/v1/reservations/" + id();
    }

    static String query(List<String> pets) {
        return pets.isEmpty() ? "" : "?petIds=" + String.join(",", pets);
    }

    @Override
    default List<Predicate<State>> facts(Said no) {
        Predicate<Stay> stay = stay(no);
        if (stay != null) return List.of(Deed.when(s -> stay.test(s.stay(id()))));
        return switch (no.code()) {
            case "not-due-yet" ->
                List.of(Deed.when(s -> {
                    var guest = s.stay(id()).named(no.text("pet"));
                    return s.today < guest.arrives && guest.arrives == no.day("arrives");
                }));
            case "stay-is-over" ->
                List.of(Deed.when(s -> {
                    var it = s.stay(id());
                    return it.isOver() && it.departs() == no.day("departed")
                            || no.day("departed") < s.today && it.any(g -> g.departs == no.day("departed"));
                }));
            case "day-is-over" ->
                List.of(Deed.when(s -> no.day("day") < s.today
                        && s.stay(id())
                                .any(g ->
                                        g.in == no.day("day") || g.out == no.day("day") || g.noShow == no.day("day"))));
            case "arrival-in-the-past" -> List.of(s -> no.day("today") == s.today && no.day("arrives") < s.today);
            case "stay-without-suite" ->
                List.of(Deed.when(s -> s.numbered(no.text("reservation")).any(Guest::hasLost)));
            case "suite-not-left" ->
                List.of(s -> s.stays.values().stream()
                        .anyMatch(t -> !t.id.equals(id())
                                && t.any(g -> g.isHere()
                                        && g.beds.values().stream()
                                                .anyMatch(b -> b.suite().equals(no.suite())))));
            case "suite-occupied" ->
                List.of(Deed.when(s -> s.numbered(no.text("reservation"))
                        .any(g -> g.isHere()
                                && g.beds.values().stream()
                                        .anyMatch(b -> b.suite().equals(no.suite())))));
            default -> Lodging.super.facts(no);
        };
    }

    private @org.jspecify.annotations.Nullable Predicate<Stay> stay(Said no) {
        var pet = no.text("pet");
        return switch (no.code()) {
            case "already-cancelled" -> s -> s.cancelled;
            case "not-cancelled" -> s -> !s.cancelled;
            case "marked-no-show" -> s -> s.named(pet).noShow != Guest.NEVER;
            case "not-marked-no-show" -> s -> s.named(pet).noShow == Guest.NEVER;
            case "already-checked-in" -> s -> s.named(pet).in != Guest.NEVER;
            case "not-checked-in" -> s -> s.named(pet).in == Guest.NEVER;
            case "already-checked-out" -> s -> s.named(pet).out != Guest.NEVER;
            case "not-checked-out" -> s -> s.named(pet).out == Guest.NEVER;
            case "pets-were-here" -> Stay::hasBegun;
            case "already-arrived" -> s -> s.any(g -> g.isHere() && g.arrives == no.day("arrives"));
            default -> null;
        };
    }
}

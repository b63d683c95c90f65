package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Whoever of the one sleeps {@code here} goes {@code there} from a night on, and the other way round. */
record Swap(String id, String here, String other, String there, int from) implements OfStay {

    @Override
    public Reply ask(Api api) {
        return api.post(
                path() + "/swap",
                Map.of("suiteId", here, "withId", other, "withSuiteId", there, "from", House.date(from)));
    }

    @Override
    public Set<String> but() {
        return Set.of(id, other);
    }

    @Override
    public Map<String, NavigableMap<Integer, Place>> wanted(State state) {
        var all = new TreeMap<>(wanted(state, id, here, there));
        wanted(state, other, there, here).forEach((pet, nights) -> all.put(other + " " + pet, nights));
        return all;
    }

    private Map<String, NavigableMap<Integer, Place>> wanted(State state, String which, String has, String gets) {
        var stay = state.stay(which);
        stay.standing();
        Contradiction.unless(state.lostMeanwhile(stay), stay.number + " has lost a suite");
        Contradiction.unless(stay.any(g -> moves(g, has, state)), stay.number + " is not there");
        var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
        stay.guests.forEach((pet, guest) -> {
            var night = moves(guest, has, state) ? Math.max(from, state.today) : guest.departs;
            if (guest.hasNights())
                wanted.put(pet, Place.from(night, guest.arrives, guest.departs, guest, new Place.In(gets), _ -> false));
        });
        return wanted;
    }

    private boolean moves(Guest guest, String suite, State state) {
        return guest.out == Guest.NEVER
                && guest.beds.tailMap(Math.max(from, state.today)).values().stream()
                        .anyMatch(b -> b.suite().equals(suite));
    }

    /** It went home and kept its nights in the suite that somebody is to have. */
    private boolean staysBehind(Guest guest, Said no, State state) {
        return !moves(guest, no.suite(), state)
                && guest.beds.subMap(no.day("arrives"), no.day("departs")).values().stream()
                        .anyMatch(b -> b.suite().equals(no.suite()));
    }

    /** The answer tells only of the one; of the other everything follows. */
    @Override
    public void done(State state, JsonNode answer) {
        var theirs = state.stay(other);
        var beds = new TreeMap<String, NavigableMap<Integer, Bed>>();
        wanted(state, other, there, here).forEach((pet, nights) -> {
            var own = new TreeMap<Integer, Bed>();
            nights.forEach((night, place) -> {
                var suite = ((Place.In) place).suite();
                own.put(night, new Bed(suite, state.house.suite(suite).type()));
            });
            beds.put(pet, own);
        });
        var mine = wanted(state, id, here, there);
        state.stay(id).guests.values().forEach(g -> g.beds = new TreeMap<>());
        state.lodge(theirs, beds);
        theirs.version = -1;
        Answers.lodged(state, state.stay(id), mine, answer);
    }

    @Override
    public List<Predicate<State>> facts(Said no) {
        return switch (no.code()) {
            case "not-in-that-suite" ->
                List.of(Deed.when(s -> {
                    var stay = s.numbered(no.text("reservation"));
                    return but().contains(stay.id) && !stay.any(g -> moves(g, no.suite(), s));
                }));
            case "already-cancelled" -> List.of(Deed.when(s -> s.numbered(no.text("reservation")).cancelled));
            case "stay-is-over" ->
                List.of(Deed.when(s ->
                        but().stream().map(s::stay).anyMatch(t -> t.isOver() && t.departs() == no.day("departed"))));
            case "marked-no-show" ->
                List.of(Deed.when(s -> but().stream().map(s::stay).anyMatch(Stay::isNoShow)));
            case "suite-taken" ->
                List.of(s -> s.isTaken(no.suite(), no.day("arrives"), no.day("departs"), but())
                        || but().stream().map(s::stay).anyMatch(t -> t.any(g -> staysBehind(g, no, s))));
            case "invalid-fields" -> List.of(_ -> here.equals(there));
            default -> OfStay.super.facts(no);
        };
    }
}

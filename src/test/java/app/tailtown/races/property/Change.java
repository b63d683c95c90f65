package app.tailtown.races.property;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Other dates for a stay, and from a night on another suite when there is a {@code place}.
 *
 * @param version the one it had when it was last seen
 */
record Change(
        String id,
        int version,
        int arrives,
        int departs,
        @Nullable Place place,
        int from) implements OfStay {

    @Override
    public Reply ask(Api api) {
        var body = new HashMap<String, Object>();
        body.put("arrives", House.date(arrives));
        body.put("departs", House.date(departs));
        if (place instanceof Place.In(var suite)) body.put("suiteId", suite);
        if (place instanceof Place.AnyOf(var type)) body.put("suiteTypeId", type);
        if (place != null) body.put("from", House.date(from));
        return api.put(path(), body, "If-Match", "\"" + version + "\"");
    }

    @Override
    public Map<String, NavigableMap<Integer, Place>> wanted(State state) {
        var stay = state.stay(id);
        stay.standing();
        var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
        stay.guests.forEach((pet, guest) -> {
            var arrival = arrival(stay, guest, state.today);
            if (guest.hasNights()) {
                var until = guest.out == Guest.NEVER ? departs : guest.departs;
                Contradiction.unless(arrival < until, "no night is left");
                wanted.put(pet, nights(state, stay, pet, arrival, until));
            }
        });
        return wanted;
    }

    /** What has begun began when it did, and nobody comes yesterday. */
    private int arrival(Stay stay, Guest guest, int today) {
        if (guest.out != Guest.NEVER || (stay.hasBegun() && arrives == stay.arrives())) return guest.arrives;
        if (arrives == guest.arrives) return arrives;
        Contradiction.unless(!guest.isHere() && arrives >= today, "the past is changed");
        return arrives;
    }

    private NavigableMap<Integer, Place> nights(State state, Stay stay, String pet, int arrival, int until) {
        var guest = stay.guest(pet);
        IntPredicate mayBeLost = night -> state.mayBeLost(stay, pet, night);
        var otherwise = new Place.AnyOf(last(stay, guest).type());
        if (place != null && guest.out == Guest.NEVER)
            return Place.from(Math.max(from, state.today), arrival, until, guest, place, mayBeLost);
        var lost = guest.beds.keySet().stream().filter(mayBeLost::test).findFirst();
        if (lost.isPresent()) return Place.from(lost.get(), arrival, until, guest, otherwise, mayBeLost);
        return Place.asItWas(arrival, until, guest.beds, otherwise);
    }

    private static Bed last(Stay stay, Guest guest) {
        if (!guest.beds.isEmpty()) return guest.beds.lastEntry().getValue();
        return stay.guests.values().stream()
                .map(g -> g.beds.lastEntry())
                .filter(Objects::nonNull)
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new Contradiction("no bed at all"));
    }

    @Override
    public void done(State state, JsonNode answer) {
        var stay = state.stay(id);
        Contradiction.unless(stay.version == -1 || stay.version == version, "changed over somebody else's change");
        var wanted = wanted(state);
        var dates = new TreeMap<String, int[]>();
        stay.guests.forEach((pet, g) ->
                dates.put(pet, new int[] {arrival(stay, g, state.today), g.out == Guest.NEVER ? departs : g.departs}));
        dates.forEach((pet, nights) -> {
            stay.guest(pet).arrives = nights[0];
            stay.guest(pet).departs = nights[1];
        });
        Answers.lodged(state, stay, wanted, answer);
    }

    @Override
    public List<Predicate<State>> facts(Said no) {
        return switch (no.code()) {
            case "stale" -> List.of(Deed.when(s -> s.stay(id).version != version));
            case "invalid-fields" -> List.of(Deed.when(s -> s.stay(id).any(g -> g.arrives >= departs)));
            default -> OfStay.super.facts(no);
        };
    }
}

package app.tailtown.races.property;

import app.tailtown.races.property.House.Family;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Some pets of a family are booked, each where and when {@code pets} says.
 *
 * @param moves the suites of a split stay and the nights from which they have them; then all pets have the same nights
 */
record Booking(House house, Family family, Map<String, Wish> pets, NavigableMap<Integer, String> moves)
        implements Lodging {

    /** In the suite, or in any of the type when it is the empty id. */
    record Wish(int arrives, int departs, String suite, String type) {
        Place place() {
            return suite.isEmpty() ? new Place.AnyOf(type) : new Place.In(suite);
        }

        Map<String, Object> fields() {
            var fields = new HashMap<String, Object>();
            fields.put("arrives", House.date(arrives));
            fields.put("departs", House.date(departs));
            fields.put(suite.isEmpty() ? "suiteTypeId" : "suiteId", suite.isEmpty() ? type : suite);
            return fields;
        }
    }

    @Override
    public Reply ask(Api api) {
        var first = pets.values().iterator().next();
        var body = new LinkedHashMap<>(first.fields());
        body.put("resortId", house.resort());
        body.put("serviceId", house.boarding());
        body.put("customerId", family.customer());
        body.put("petIds", List.copyOf(pets.keySet()));
        if (new HashSet<>(pets.values()).size() > 1) body.put("each", each());
        if (!moves.isEmpty())
            body.put("moves", moves.entrySet().stream().map(Booking::move).toList());
        return api.post("/api/v1/reservations", body);
    }

    private static Map<String, String> move(Map.Entry<Integer, String> move) {
        return Map.of("from", House.date(move.getKey()), "suiteId", move.getValue());
    }

    private List<Map<String, Object>> each() {
        return pets.entrySet().stream()
                .map(e -> {
                    var fields = e.getValue().fields();
                    fields.put("petId", e.getKey());
                    return fields;
                })
                .toList();
    }

    @Override
    public String id() {
        return "";
    }

    @Override
    public Family family(State state) {
        return family;
    }

    @Override
    public Map<String, NavigableMap<Integer, Place>> wanted(State state) {
        var wanted = new TreeMap<String, NavigableMap<Integer, Place>>();
        pets.forEach((pet, wish) -> {
            var nights = Place.all(wish.arrives(), wish.departs(), wish.place());
            nights.replaceAll((night, place) -> {
                var moved = moves.floorEntry(night);
                return moved == null ? place : new Place.In(moved.getValue());
            });
            wanted.put(pet, nights);
        });
        return wanted;
    }

    @Override
    public void done(State state, JsonNode answer) {
        var stay = new Stay(answer.at("/id").asString(), answer.at("/number").asString(), family);
        pets.forEach((pet, wish) -> stay.guests.put(pet, new Guest(wish.arrives(), wish.departs())));
        Contradiction.unless(stay.arrives() >= state.today, "booked in the past");
        Contradiction.unless(state.stays.put(stay.id, stay) == null, "booked twice");
        Answers.lodged(state, stay, wanted(state), answer);
        Contradiction.unless(
                answer.at("/quote/total/minor").asLong() == price(stay),
                "costs " + answer.at("/quote/total") + ", not " + price(stay));
    }

    /** 50.00 for the first pet in a suite, 30.00 for each further one. */
    static long price(Stay stay) {
        var sleepers = new TreeMap<String, Integer>();
        stay.guests
                .values()
                .forEach(g ->
                        g.beds.forEach((night, bed) -> sleepers.merge(bed.suite() + " " + night, 1, Integer::sum)));
        return sleepers.values().stream()
                .mapToLong(n -> 5_000 + 3_000L * (n - 1))
                .sum();
    }

    /** Without the whole house. */
    @Override
    public String toString() {
        return "Booking[%s, %s, moves %s]".formatted(family, pets, moves);
    }
}

package app.tailtown.races.property;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Takes what the house answered into the model, as far as the model leaves it free. */
final class Answers {

    private Answers() {}

    /** The beds that were given, if they are such as were wanted. */
    static void lodged(State state, Stay stay, Map<String, NavigableMap<Integer, Place>> wanted, JsonNode answer) {
        var beds = new TreeMap<String, NavigableMap<Integer, Bed>>();
        for (var pet : stay.guests.keySet()) {
            var got = Bed.of(answer, pet);
            Place.check(state.house, wanted.getOrDefault(pet, new TreeMap<>()), got);
            beds.put(pet, got);
        }
        state.lodge(stay, beds);
        read(stay, answer);
    }

    /**
     * The same for a stay whose beds nobody touched. What the answer says of them is not looked at: it was read without a lock, and a suite may have been
     * closed since. The database is compared later.
     */
    static void untouched(Stay stay, JsonNode answer) {
        read(stay, answer);
    }

    private static void read(Stay stay, JsonNode answer) {
        stay.version = answer.at("/version").asInt();
        for (var pet : answer.at("/pets")) {
            var guest = stay.guest(pet.at("/petId").asString());
            Contradiction.unless(
                    House.date(guest.arrives).equals(pet.at("/arrives").asString())
                            && House.date(guest.departs)
                                    .equals(pet.at("/departs").asString()),
                    "its dates are others: " + answer);
        }
        Contradiction.unless(
                stay.any(g -> !g.beds.isEmpty())
                                == (answer.at("/quote/total/minor").asLong() > 0)
                        || stay.cancelled,
                "price " + answer.at("/quote/total") + " of " + Objects.toString(stay.number));
    }
}

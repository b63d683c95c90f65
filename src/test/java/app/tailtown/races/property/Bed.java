package app.tailtown.races.property;

import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Where a pet sleeps in one night.
 *
 * @param suite empty when the suite was closed under it
 * @param type what was promised
 */
record Bed(String suite, String type) {

    boolean isLost() {
        return suite.isEmpty();
    }

    Bed lost() {
        return new Bed("", type);
    }

    /** Night by night, of one pet, as an answer of the API says it. */
    static NavigableMap<Integer, Bed> of(JsonNode reservation, String pet) {
        var beds = new TreeMap<Integer, Bed>();
        for (var let : reservation.at("/lets")) {
            if (let.at("/pets").valueStream().noneMatch(p -> p.asString().equals(pet))) continue;
            var suite = let.at("/suiteId").isString() ? let.at("/suiteId").asString() : "";
            var bed = new Bed(suite, let.at("/suiteTypeId").asString());
            for (var n = House.day(let.at("/arrives").asString());
                    n < House.day(let.at("/departs").asString());
                    n++) {
                if (beds.put(n, bed) != null) throw new Contradiction("two beds in one night: " + reservation);
            }
        }
        return beds;
    }
}

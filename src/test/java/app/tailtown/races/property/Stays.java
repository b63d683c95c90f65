package app.tailtown.races.property;

import java.util.Map;
import java.util.stream.Stream;

/** What a stay without a bed is looked for again. */
final class Stays {

    private Stays() {}

    /** Any suite of the type of its first bed, or of the first it had. */
    static Place typeOf(Stay stay) {
        return new Place.AnyOf(stay.guests.values().stream()
                .flatMap(g -> Stream.concat(g.beds.entrySet().stream(), g.had.entrySet().stream()))
                .min(Map.Entry.comparingByKey())
                .map(e -> e.getValue().type())
                .orElse(""));
    }
}

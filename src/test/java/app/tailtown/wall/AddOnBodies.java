package app.tailtown.wall;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the routes of add-ons need to be told. */
final class AddOnBodies {

    private AddOnBodies() {}

    static void add(Map<String, Function<Things, Map<String, ?>>> all) {
        var api = "/api/v1/";
        all.put("POST " + api + "add-ons", _ -> AddOnThings.addOn());
        all.put("PUT " + api + "add-ons/{id}", _ -> AddOnThings.addOn());
        all.put(
                "POST " + api + "resorts/{resort}/add-on-prices",
                t -> t.addOns().price(t.today().plusDays(9)));
        all.put("POST /resorts/{resort}/add-on-prices", AddOnBodies::typedPrice);
        all.put("DELETE " + api + "add-on-prices/{id}", _ -> Map.of());
        all.put("DELETE /resorts/{resort}/add-on-prices/{price}", _ -> Map.of());
        all.put(
                "POST /resorts/{resort}/add-ons",
                _ -> Map.of("name", "Walk " + UUID.randomUUID(), "unit", "each", "price", "5"));
        for (var at : new String[] {api, "/"}) {
            for (var deed : new String[] {
                "POST %ssuites/{id}/soiling",
                "POST %ssuites/{id}/cleaning",
                "POST %ssuites/{id}/cleaned",
                "DELETE %ssuites/{id}/cleaned"
            }) {
                all.put(deed.formatted(at), _ -> Map.of());
            }
        }
        for (var verb : new String[] {"POST ", "DELETE "}) {
            all.put(verb + "/resorts/{resort}/add-ons/{addOn}/withdrawal", _ -> Map.of());
            all.put(verb + api + "given-add-ons/{id}/done", _ -> Map.of());
            all.put(verb + "/given-add-ons/{id}/done", _ -> Map.of());
        }
        for (var at : new String[] {api, "/"}) {
            all.put("POST " + at + "reservations/{id}/add-ons", t -> t.addOns().gift());
            all.put("DELETE " + at + "given-add-ons/{id}", _ -> Map.of());
            all.put("DELETE " + at + "given-add-ons/{id}/removal", _ -> Map.of());
        }
    }

    private static Map<String, Object> typedPrice(Things things) {
        var typed = new HashMap<>(things.addOns().price(things.today().plusDays(9)));
        typed.put("price", "5.00");
        return typed;
    }
}

package app.tailtown.wall;

import app.tailtown.world.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Households that are one and the same, and what the routes of merges need to be told. */
record MergeThings(Things things) {

    void add(Api owner) {
        things.ids().put("spare-customers", household(owner));
        var kept = household(owner);
        var merged = owner.post("/api/v1/customers/" + kept + "/merge", Map.of("otherId", household(owner)));
        things.ids().put("merges", Things.id(merged));
        var pet = Map.of("name", "Biscuit", "speciesId", things.company().dog());
        things.ids()
                .put(
                        "spare-pets",
                        Things.id(owner.post("/api/v1/customers/" + things.ids().get("customers") + "/pets", pet)));
        var apart = owner.post("/api/v1/customers/" + kept + "/differences", spare("customers"));
        things.ids().put("differences", Things.id(apart));
    }

    private Map<String, ?> spare(String word) {
        return Map.of("otherId", things.ids().get("spare-" + word).toString());
    }

    private static UUID household(Api owner) {
        var people = List.of(Map.of("givenName", "Ines", "familyName", "Twice"));
        return Things.id(owner.post("/api/v1/customers", Map.of("people", people)));
    }

    static String query(Route route, Things things) {
        return switch (route.name()) {
            case "GET /api/v1/customers/{id}/merge" -> "?with=" + things.ids().get("spare-customers");
            case "GET /api/v1/pets/{id}/merge" -> "?with=" + things.ids().get("spare-pets");
            default -> "";
        };
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        for (var at : List.of("/api/v1", "")) {
            for (var word : List.of("customers", "pets")) {
                all.put("POST " + at + "/" + word + "/{id}/merge", t -> new MergeThings(t).spare(word));
                all.put("POST " + at + "/" + word + "/{id}/differences", t -> new MergeThings(t).spare(word));
            }
            all.put("DELETE " + at + "/merges/{id}", Bodies.NOTHING);
            all.put("DELETE " + at + "/differences/{id}", Bodies.NOTHING);
        }
    }
}

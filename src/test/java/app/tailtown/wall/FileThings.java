package app.tailtown.wall;

import app.tailtown.world.Api;
import app.tailtown.world.Papers;
import app.tailtown.world.Pixels;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What somebody uploaded or had printed, and what the routes of it need to be told. */
record FileThings(Things things) {

    static final byte[] PROOF = Papers.withScript();

    private static final byte[] PICTURE = Pixels.png(12, 9);

    void add(Api owner) {
        var path = "/api/v1/pets/" + things.ids().get("pets") + "/photo";
        var set = owner.raw("POST", path, "image/png", PICTURE);
        if (set.status() != 200) throw new IllegalStateException(set.body());
        things.ids().put("photos", UUID.fromString(set.at("/photoId")));
        var documents = "/api/v1/customers/" + things.ids().get("customers") + "/documents";
        things.ids().put("documents", Things.id(owner.raw("POST", documents, "application/pdf", PROOF)));
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        for (var at : List.of("/api/v1/pets/{pet}", "/pets/{pet}")) {
            all.put("POST " + at + "/photo", _ -> Map.of("file", PICTURE));
            all.put("DELETE " + at + "/photos/{photo}", Bodies.NOTHING);
            Bodies.thereAndBack(all, at + "/photos/{photo}/removal", Bodies.NOTHING);
        }
        for (var at : List.of("/api/v1", "")) {
            all.put("POST " + at + "/customers/{customer}/documents", _ -> Map.of("file", PROOF));
            Bodies.thereAndBack(all, at + "/documents/{id}/deletion", Bodies.NOTHING);
        }
        all.put("DELETE /documents/{id}/addition", Bodies.NOTHING);
        all.put("POST /resorts/{resort}/paper-packs", Bodies.NOTHING);
        all.put("POST /resorts/{resort}/paper-rule", _ -> Bodies.versioned(Map.of("size", "a4")));
        all.put("PUT /api/v1/resorts/{resort}/paper-rule", _ -> Map.of("size", "letter"));
    }
}

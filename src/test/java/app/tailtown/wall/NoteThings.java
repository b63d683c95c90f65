package app.tailtown.wall;

import app.tailtown.world.Api;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What managers wrote about the household of these things, and what its routes need to be told. */
record NoteThings(Things things) {

    private static final Map<String, ?> NOTE = Map.of("text", "Pays late, and always pays");

    void add(Api owner) {
        var made = owner.post("/api/v1/customers/" + things.ids().get("customers") + "/manager-notes", NOTE);
        things.ids().put("manager-notes", UUID.fromString(made.at("/id")));
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put("POST /api/v1/customers/{customer}/manager-notes", _ -> NOTE);
        all.put("POST /customers/{customer}/manager-notes", _ -> NOTE);
        Bodies.thereAndBack(all, "/api/v1/manager-notes/{id}/withdrawal", _ -> Map.of());
        Bodies.thereAndBack(all, "/manager-notes/{id}/withdrawal", _ -> Map.of());
    }
}

package app.tailtown.wall;

import app.tailtown.world.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Somebody who waits at a resort, and what the routes of the waitlist need to be told. */
record WaitlistThings(Things things) {

    /** For nights in which the pet has a stay, so that nobody offers it anything meanwhile. */
    void add(Api owner) {
        things.ids().put("waitlist", Things.id(owner.post("/api/v1/waitlist", wish(1))));
    }

    /** What the household of these things waits for. */
    Map<String, Object> wish(int inDays) {
        var arrives = things.today().plusDays(inDays);
        return Map.of(
                "resortId", things.resort(),
                "serviceId", things.company().boarding(),
                "customerId", things.ids().get("customers"),
                "petIds", List.of(things.ids().get("pets")),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(2).toString(),
                "flexDays", 0,
                "suiteTypeIds", List.of(things.type()));
    }

    private Map<String, Object> change() {
        var to = new HashMap<>(wish(30));
        to.remove("resortId");
        to.remove("customerId");
        return to;
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put("POST /api/v1/waitlist", t -> new WaitlistThings(t).wish(10));
        all.put("PUT /api/v1/waitlist/{id}", t -> new WaitlistThings(t).change());
        all.put("POST /resorts/{resort}/waitlist", t -> new WaitlistThings(t).wish(10));
        all.put("POST /waitlist/{id}", t -> Bodies.versioned(new WaitlistThings(t).change()));
        for (var at : List.of("/api/v1/waitlist/{id}", "/waitlist/{id}")) {
            all.put("POST " + at + "/offer", _ -> Map.of());
            all.put("DELETE " + at + "/offer", _ -> Map.of());
            all.put("POST " + at + "/withdrawal", _ -> Map.of());
            all.put("DELETE " + at + "/withdrawal", _ -> Map.of());
        }
    }
}

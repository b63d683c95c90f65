package app.tailtown.wall;

import static app.tailtown.wall.Bodies.NOTHING;
import static app.tailtown.wall.Bodies.thereAndBack;
import static app.tailtown.wall.Bodies.versioned;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the routes of day camp need to be told. */
final class CampBodies {

    private CampBodies() {}

    static void add(Map<String, Function<Things, Map<String, ?>>> all) {
        var api = "/api/v1/";
        for (var face : List.of(api, "/")) {
            thereAndBack(all, face + "camp-groups/{id}/deletion", NOTHING);
            all.put(
                    "POST " + face + "camp-groups/{id}/capacities",
                    t -> t.camp().capacity(50));
            all.put("DELETE " + face + "camp-capacities/{id}", NOTHING);
            all.put(
                    "POST " + face + "camp-groups/{id}/exceptions",
                    t -> t.camp().exception(15));
            all.put("DELETE " + face + "camp-exceptions/{id}", NOTHING);
            all.put("DELETE " + face + "camp-rates/{id}", NOTHING);
            all.put("POST " + face + "camp-waitlist/{id}/booking", NOTHING);
            thereAndBack(all, face + "camp-waitlist/{id}/told", NOTHING);
            thereAndBack(all, face + "camp-waitlist/{id}/withdrawal", NOTHING);
            for (var what : List.of("cancellation", "check-in", "check-out")) {
                thereAndBack(all, face + "camp-visits/{id}/" + what, NOTHING);
            }
            thereAndBack(
                    all,
                    face + "camp-plans/{id}/exceptions",
                    t -> Map.of("day", t.camp().day().toString(), "kind", "skip"));
            thereAndBack(
                    all,
                    face + "camp-plans/{id}/end",
                    t -> Map.of("from", t.camp().day().toString()));
        }
        all.put("POST " + api + "resorts/{resort}/camp-groups", t -> t.camp().group());
        all.put("PUT " + api + "camp-groups/{id}", t -> t.camp().group());
        all.put(
                "POST " + api + "resorts/{resort}/camp-rates",
                t -> t.camp().rate(t.today().plusDays(900)));
        all.put("POST " + api + "camp-visits", t -> t.camp().wish(10));
        all.put("PUT " + api + "camp-visits/{id}", CampBodies::change);
        all.put("POST " + api + "camp-plans", t -> t.camp().plan());
        all.put("POST /resorts/{resort}/day-camp/new", NOTHING);
        all.put("POST /resorts/{resort}/day-camp", t -> t.camp().wish(10));
        all.put("POST /resorts/{resort}/day-camp/plans/new", NOTHING);
        all.put("POST /resorts/{resort}/day-camp/plans", t -> t.camp().plan());
        all.put("POST /resorts/{resort}/day-camp/groups", t -> t.camp().group());
        all.put("POST /camp-groups/{id}", t -> versioned(t.camp().group()));
        all.put(
                "POST /resorts/{resort}/day-camp/rates",
                t -> Map.of(
                        "serviceId",
                        t.dayCamp(),
                        "from",
                        t.today().plusDays(900).toString(),
                        "half",
                        "26",
                        "full",
                        "42"));
        all.put("POST /camp-visits/{id}", t -> versioned(change(t)));
    }

    private static Map<String, ?> change(Things things) {
        return Map.of("day", things.today().plusDays(12).toString(), "part", "full");
    }
}

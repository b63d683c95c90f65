package app.tailtown.wall;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the routes that make room need to be told: a let that nobody has, refused after everything was looked up. */
final class MakeRoomBodies {

    private MakeRoomBodies() {}

    static void add(Map<String, Function<Things, Map<String, ?>>> all) {
        MoveThings.bodies(all);
        all.put("POST /api/v1/resorts/{resort}/make-room", t -> Map.of("moves", List.of(move(t))));
        all.put(
                "POST /resorts/{resort}/make-room",
                t -> Map.of(
                        "moves[0].reservationId", t.ids().get("reservations"),
                        "moves[0].version", "1",
                        "moves[0].letId", UUID.randomUUID(),
                        "moves[0].suiteId", t.ids().get("suites"),
                        "freed", t.ids().get("suites")));
    }

    static Map<String, ?> move(Things things) {
        return Map.of(
                "reservationId", things.ids().get("reservations"),
                "version", 1,
                "letId", UUID.randomUUID(),
                "suiteId", things.ids().get("suites"));
    }
}

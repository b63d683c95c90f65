package app.tailtown.wall;

import app.tailtown.world.Api;
import app.tailtown.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A stay that was moved with the press that moves several, and what the routes of such moves need to be told. */
record MoveThings(Things things) {

    private static final int FAR_OFF = 60;

    void add(Api owner, World.Family family) {
        var arrives = things.today().plusDays(FAR_OFF);
        var wish = Map.of(
                "resortId", things.resort(),
                "serviceId", things.company().boarding(),
                "customerId", family.customer().value(),
                "petIds", List.of(family.pets().getFirst().value()),
                "arrives", arrives.toString(),
                "departs", arrives.plusDays(2).toString(),
                "suiteTypeId", things.type());
        var stay = owner.post("/api/v1/reservations", wish);
        if (stay.status() != 201) throw new IllegalStateException(stay.body());
        var move = Map.of(
                "reservationId", stay.at("/id"),
                "version", 1,
                "letId", stay.at("/lets/0/id"),
                "departs", arrives.plusDays(3).toString());
        var moved = owner.post("/api/v1/resorts/" + things.resort() + "/moves", Map.of("moves", List.of(move)));
        if (moved.status() != 200) throw new IllegalStateException(moved.body());
        things.ids().put("moves", UUID.fromString(moved.at("/id")));
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        all.put("DELETE /api/v1/resorts/{resort}/moves/{id}", _ -> Map.of());
        all.put("DELETE /resorts/{resort}/moves/{id}", _ -> Map.of());
        all.put("POST /api/v1/resorts/{resort}/moves", t -> Map.of("moves", List.of(MakeRoomBodies.move(t))));
        for (var way : List.of("check-ins", "check-outs")) {
            all.put(
                    "POST /resorts/{resort}/" + way,
                    t -> Map.of("stays", t.ids().get("reservations")));
            all.put("DELETE /resorts/{resort}/" + way, _ -> Map.of());
        }
        all.put(
                "POST /resorts/{resort}/moves/pins",
                t -> Map.of(
                        "pinned", "true",
                        "stays[0].reservationId", t.ids().get("reservations"),
                        "stays[0].version", "1"));
        all.put(
                "POST /resorts/{resort}/moves",
                t -> Map.of(
                        "moves[0].reservationId", t.ids().get("reservations"),
                        "moves[0].version", "1",
                        "moves[0].letId", UUID.randomUUID()));
    }
}

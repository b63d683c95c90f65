package app.tailtown.wall;

import app.tailtown.world.Api;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What was written about the stay of these things, and what the routes of the outbox need to be told. */
record MailThings(Things things) {

    void add(Api owner) {
        var list = owner.get("/api/v1/resorts/" + things.resort() + "/messages?limit=1");
        if (!list.at("/items/0/reservationId")
                .equals(things.ids().get("reservations").toString())) {
            throw new IllegalStateException(list.body());
        }
        things.ids().put("messages", UUID.fromString(list.at("/items/0/id")));
    }

    private static Map<String, Object> rule() {
        return Map.of(
                "senderName",
                "The desk",
                "booked",
                true,
                "changed",
                true,
                "cancelled",
                true,
                "arrivalDays",
                3,
                "vaccinations",
                true);
    }

    static void bodies(Map<String, Function<Things, Map<String, ?>>> all) {
        Bodies.thereAndBack(all, "/api/v1/customers/{id}/unwanted-mail", _ -> Map.of("sort", "reminders"));
        Bodies.thereAndBack(all, "/customers/{id}/mail", _ -> Map.of("sort", "reminders"));
        all.put("POST /api/v1/messages/{id}/again", _ -> Map.of());
        all.put("POST /messages/{id}/again", _ -> Map.of());
        all.put("PUT /api/v1/resorts/{resort}/mail-rule", _ -> rule());
        all.put("POST /resorts/{resort}/mail-rule", _ -> Bodies.versioned(rule()));
    }
}

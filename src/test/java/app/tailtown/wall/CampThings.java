package app.tailtown.wall;

import app.tailtown.world.Api;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What day camp adds to the things of a resort, and what its routes need to be told. */
record CampThings(Things things) {

    private Map<String, UUID> ids() {
        return things.ids();
    }

    private UUID resort() {
        return things.resort();
    }

    private LocalDate today() {
        return things.today();
    }

    void add(Api owner) {
        var groups = "/api/v1/camp-groups/";
        ids().put("camp-groups", made(owner, "/api/v1/resorts/" + resort() + "/camp-groups", group(), "/id"));
        var group = groups + ids().get("camp-groups");
        made(owner, group + "/capacities", Map.of("from", today().toString(), "places", 20), "/id");
        ids().put("camp-capacities", made(owner, group + "/capacities", capacity(30), "/id"));
        ids().put("camp-exceptions", made(owner, group + "/exceptions", exception(20), "/id"));
        ids().put("camp-rates", rate(owner));
        ids().put("camp-visits", made(owner, "/api/v1/camp-visits", wish(0), "/visits/0/id"));
        ids().put("camp-plans", made(owner, "/api/v1/camp-plans", plan(), "/plan/id"));
        ids().put("camp-waitlist", waiting(owner));
    }

    /** The household of these things waits for a day on which another one has the only place. */
    private UUID waiting(Api owner) {
        var day = today().plusDays(25);
        var exceptions = "/api/v1/camp-groups/" + ids().get("camp-groups") + "/exceptions";
        made(owner, exceptions, Map.of("day", day.toString(), "places", 1), "/id");
        var other = made(owner, "/api/v1/customers", Bodies.household(), "/id");
        var pet = made(owner, "/api/v1/customers/" + other + "/pets", Bodies.pet(things), "/id");
        var first = new HashMap<>(wish(25));
        first.put("customerId", other);
        first.put("petIds", List.of(pet));
        made(owner, "/api/v1/camp-visits", first, "/visits/0/id");
        var second = new HashMap<>(wish(25));
        second.put("waitForFull", true);
        return made(owner, "/api/v1/camp-visits", second, "/waiting/0/wishId");
    }

    /** A price behind all those that other things have. */
    private UUID rate(Api owner) {
        var last = owner.get("/api/v1/resorts/" + resort() + "/camp-rates")
                .json()
                .valueStream()
                .map(r -> LocalDate.parse(r.at("/from").asString()))
                .filter(from -> from.isAfter(today().plusDays(100)))
                .max(LocalDate::compareTo)
                .orElse(today().plusDays(100));
        return made(owner, "/api/v1/resorts/" + resort() + "/camp-rates", rate(last.plusDays(1)), "/id");
    }

    private static UUID made(Api owner, String path, Map<String, ?> body, String id) {
        var reply = owner.post(path, body);
        if (reply.status() != 201) throw new IllegalStateException(path + ": " + reply.body());
        return UUID.fromString(reply.at(id));
    }

    Map<String, Object> group() {
        return Map.of(
                "name",
                "G" + UUID.randomUUID(),
                "position",
                0,
                "opens",
                "07:00",
                "cutOff",
                "13:00",
                "closes",
                "19:00",
                "serviceIds",
                List.of(things.dayCamp()));
    }

    Map<String, Object> capacity(int inDays) {
        return Map.of("from", today().plusDays(inDays).toString(), "places", 25);
    }

    Map<String, Object> exception(int inDays) {
        return Map.of("day", today().plusDays(inDays).toString(), "places", 10);
    }

    Map<String, Object> rate(LocalDate from) {
        return Map.of("serviceId", things.dayCamp(), "from", from.toString(), "half", 2_600, "full", 4_200);
    }

    /** A day of camp for the household of these things. */
    Map<String, Object> wish(int inDays) {
        return Map.of(
                "resortId", resort(),
                "serviceId", things.dayCamp(),
                "groupId", ids().get("camp-groups"),
                "customerId", ids().get("customers"),
                "petIds", List.of(ids().get("pets")),
                "part", "full",
                "days", List.of(today().plusDays(inDays).toString()));
    }

    Map<String, Object> plan() {
        return Map.of(
                "resortId", resort(),
                "serviceId", things.dayCamp(),
                "groupId", ids().get("camp-groups"),
                "customerId", ids().get("customers"),
                "petIds", List.of(ids().get("pets")),
                "part", "morning",
                "weekdays", List.of(day().getDayOfWeek().getValue()),
                "starts", day().toString());
    }

    /** The first day of the plan. */
    LocalDate day() {
        return today().plusDays(1);
    }
}

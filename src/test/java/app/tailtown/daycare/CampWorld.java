package app.tailtown.daycare;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.Company;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A resort with day camp, and somebody at its desk. */
record CampWorld(World world, Company ours, Api desk, Api owner, UUID service) {

    static CampWorld open(World world, int port) {
        var ours = world.ours();
        return new CampWorld(
                world,
                ours,
                new Api(port, ours.token(Role.FRONT_DESK)),
                new Api(port, ours.token(Role.OWNER)),
                world.dayCamp(ours));
    }

    LocalDate today() {
        return LocalDate.now(ours.resorts().getFirst().zone());
    }

    LocalDate day(int number) {
        return today().plusDays(number);
    }

    static Reply made(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 204);
        return reply;
    }

    Map<String, Object> hours() {
        return Map.of(
                "name",
                "G-" + UUID.randomUUID(),
                "opens",
                "07:00",
                "cutOff",
                "13:00",
                "closes",
                "19:00",
                "serviceIds",
                List.of(service));
    }

    /** A group that nobody said a number of. */
    String groupOnly(Map<String, Object> hours) {
        return made(owner.post("/api/v1/resorts/" + ours.resort() + "/camp-groups", hours))
                .at("/id");
    }

    String group(int places) {
        var group = groupOnly(hours());
        made(places(group, today(), places));
        return group;
    }

    Reply places(String group, LocalDate from, int places) {
        return owner.post(
                "/api/v1/camp-groups/" + group + "/capacities", Map.of("from", from.toString(), "places", places));
    }

    Reply except(String group, LocalDate day, int places) {
        return owner.post(
                "/api/v1/camp-groups/" + group + "/exceptions",
                Map.of("day", day.toString(), "places", places, "reason", "Snow"));
    }

    Map<String, Object> wish(World.Family family, String group, String part, LocalDate... days) {
        var wish = new HashMap<String, Object>();
        wish.put("resortId", ours.resort());
        wish.put("serviceId", service);
        wish.put("groupId", group);
        wish.put("customerId", family.customer().value());
        wish.put("petIds", family.pets().stream().map(p -> p.value()).toList());
        wish.put("part", part);
        wish.put("days", List.of(days).stream().map(LocalDate::toString).toList());
        return wish;
    }

    Reply book(World.Family family, String group, LocalDate... days) {
        return desk.post("/api/v1/camp-visits", wish(family, group, "full", days));
    }

    /** Every place of a day is taken by somebody. */
    void fill(String group, LocalDate day, int places) {
        made(book(world.family(ours, places), group, day));
    }

    Reply show(Reply booked) {
        return desk.get("/api/v1/camp-visits/" + booked.at("/visits/0/id"));
    }

    /** Taken places of a group on a day. */
    int taken(String group, LocalDate day) {
        return made(desk.get("/api/v1/resorts/" + ours.resort() + "/day-camp?day=" + day))
                .json()
                .valueStream()
                .filter(c -> c.at("/groupId").asString().equals(group))
                .map(c -> c.at("/taken").asInt())
                .findFirst()
                .orElseThrow();
    }
}

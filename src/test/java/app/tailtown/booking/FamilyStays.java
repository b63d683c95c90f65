package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several pets of one stay: suites, dates and prices of each, and what changes. A night is 50 dollars for the first pet of a suite and 30 for each further. */
abstract class FamilyStays {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;
    UUID type;
    LocalDate today;
    World.Family family;

    @BeforeEach
    void open() {
        ours = world.ours();
        desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        type = world.type(ours, ours.resorts().getFirst());
        today = LocalDate.now(ours.resorts().getFirst().zone());
        family = world.family(ours, 2);
    }

    /** Takes two dogs. */
    UUID suite() {
        return world.suite(ours, ours.resorts().getFirst(), type);
    }

    UUID pet(int number) {
        return family.pets().get(number).value();
    }

    String day(int from) {
        return today.plusDays(from).toString();
    }

    Api.Reply book(World.Family who, int from, int until, Map<String, Object> more) {
        var wish = new HashMap<String, Object>();
        wish.put("resortId", ours.resort());
        wish.put("serviceId", ours.boarding());
        wish.put("customerId", who.customer().value());
        wish.put("petIds", who.pets().stream().map(p -> p.value()).toList());
        wish.put("arrives", day(from));
        wish.put("departs", day(until));
        wish.put("suiteTypeId", type);
        wish.putAll(more);
        return desk.post("/api/v1/reservations", wish);
    }

    Api.Reply booked(int from, int until, Map<String, Object> more) {
        var reply = book(family, from, until, more);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply;
    }

    Api.Reply change(Api.Reply before, int from, int until, Map<String, Object> more) {
        var to = new HashMap<String, Object>(Map.of("arrives", day(from), "departs", day(until)));
        to.putAll(more);
        var now = desk.get(path(before));
        return desk.put(path(before), to, "If-Match", now.etag());
    }

    static String path(Api.Reply reservation) {
        return "/api/v1/reservations/" + reservation.at("/id");
    }

    static long total(Api.Reply reservation) {
        return reservation.json().at("/quote/total/minor").asLong();
    }

    /** "from-until pets", a let each, nights counted from today. */
    List<String> lets(Api.Reply reservation) {
        var lets = new ArrayList<String>();
        for (var let : desk.get(path(reservation)).json().at("/lets")) {
            var from =
                    today.until(LocalDate.parse(let.at("/arrives").asString())).getDays();
            var until =
                    today.until(LocalDate.parse(let.at("/departs").asString())).getDays();
            lets.add(from + "-" + until + " " + let.at("/pets").size());
        }
        return lets;
    }

    static Map<String, Object> each(Object... fields) {
        var one = new HashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) one.put((String) fields[i], fields[i + 1]);
        return Map.of("each", List.of(one));
    }
}

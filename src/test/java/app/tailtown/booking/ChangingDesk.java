package app.tailtown.booking;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody at the desk who books stays and changes them. */
abstract class ChangingDesk {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;
    Api manager;
    UUID type;
    LocalDate today;

    @BeforeEach
    void open() {
        ours = world.ours();
        desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        type = world.type(ours, ours.resorts().getFirst());
        today = LocalDate.now(ours.resorts().getFirst().zone());
    }

    UUID suite() {
        return world.suite(ours, ours.resorts().getFirst(), type);
    }

    Api.Reply book(World.Family family, int from, int nights, @Nullable UUID suite) {
        var wish = new HashMap<String, Object>();
        wish.put("resortId", ours.resort());
        wish.put("serviceId", ours.boarding());
        wish.put("customerId", family.customer().value());
        wish.put("petIds", family.pets().stream().map(p -> p.value()).toList());
        wish.put("arrives", today.plusDays(from).toString());
        wish.put("departs", today.plusDays(from + nights).toString());
        wish.put("suiteTypeId", type);
        if (suite != null) wish.put("suiteId", suite);
        return desk.post("/api/v1/reservations", wish);
    }

    Api.Reply change(Api.Reply before, Map<String, Object> to) {
        var all = new HashMap<String, Object>(
                Map.of("arrives", before.at("/arrives"), "departs", before.at("/departs"), "suiteTypeId", type));
        all.putAll(to);
        return desk.put(path(before), all, "If-Match", before.etag());
    }

    static String path(Api.Reply reservation) {
        return "/api/v1/reservations/" + reservation.at("/id");
    }
}

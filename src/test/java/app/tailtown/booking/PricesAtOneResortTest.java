package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Grant;
import app.tailtown.identity.Role;
import app.tailtown.identity.Staff;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Somebody;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody at the desk of one resort and in the kennel of the other sees what things cost at the first, also where an address names no resort. */
@HouseTest
class PricesAtOneResortTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Staff staff;

    @Test
    void asvs_8_2_3_prices_are_seen_where_ones_work_they_are() {
        var ours = world.ours();
        var desk = ours.resorts().getFirst();
        var kennel = ours.resorts().get(1);
        var here = book(ours, desk);
        var there = book(ours, kennel);
        var both = hire(ours, desk, kennel);

        assertThat(both.get("/reservations/" + here).body()).contains("$100.00");
        assertThat(both.get("/reservations/" + there).body()).contains("R-").doesNotContain("$100.00", "$50.00");
        assertThat(both.get("/reservations/" + Ids.next()).status()).isEqualTo(404);
    }

    private String book(Company ours, Resort resort) {
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var family = world.family(ours, 1);
        var arrives = LocalDate.now(resort.zone()).plusDays(9);
        var booked = new Api(port, ours.tokens().get(Role.OWNER))
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId",
                                resort.id().value(),
                                "serviceId",
                                ours.boarding(),
                                "suiteTypeId",
                                type,
                                "customerId",
                                family.customer().value(),
                                "petIds",
                                List.of(family.pets().getFirst().value()),
                                "arrives",
                                arrives.toString(),
                                "departs",
                                arrives.plusDays(2).toString()));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked.at("/id");
    }

    private Visitor hire(Company ours, Resort desk, Resort kennel) {
        var both = List.of(
                new Grant(Role.FRONT_DESK, desk.id().value()),
                new Grant(Role.KENNEL, kennel.id().value()));
        return Visitor.signedIn(port, Somebody.at(world, staff, ours, both).email());
    }
}

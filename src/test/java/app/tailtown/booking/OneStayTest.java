package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class OneStayTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api desk;

    @BeforeEach
    void open() {
        ours = world.ours();
        desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
    }

    LocalDate today() {
        return LocalDate.now(ours.resorts().getFirst().zone());
    }

    Map<String, Object> wish(World.Family family, UUID type, LocalDate arrives, LocalDate departs) {
        var wish = new HashMap<String, Object>();
        wish.put("resortId", ours.resort());
        wish.put("serviceId", ours.boarding());
        wish.put("customerId", family.customer().value());
        wish.put("petIds", family.pets().stream().map(p -> p.value()).toList());
        wish.put("arrives", arrives.toString());
        wish.put("departs", departs.toString());
        wish.put("suiteTypeId", type);
        return wish;
    }

    @Test
    void asvs_2_3_1_no_step_is_done_before_the_one_it_follows() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var booked = desk.post("/api/v1/reservations", wish(world.family(ours, 1), type, today(), today().plusDays(2)));
        var path = "/api/v1/reservations/" + booked.at("/id");

        refused("not-checked-in", path, desk.post(path + "/check-out", Map.of()));
        refused("not-checked-in", path, desk.delete(path + "/check-in"));
        refused("not-checked-out", path, desk.delete(path + "/check-out"));
        refused("not-cancelled", path, desk.delete(path + "/cancellation"));
        assertThat(desk.post(path + "/check-in", Map.of()).at("/state"))
                .as("the control")
                .isEqualTo("in-house");
    }

    private void refused(String code, String path, Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(409, 422);
        assertThat(reply.at("/code")).isEqualTo(code);
        assertThat(desk.get(path).at("/state")).isEqualTo("confirmed");
    }

    @Test
    void a_stay_goes_from_the_first_question_to_check_out() {
        var resort = ours.resorts().getFirst();
        var type = world.type(ours, resort);
        world.suite(ours, resort, type);
        var family = world.family(ours, 2);
        var free = desk.get("/api/v1/resorts/%s/availability?arrives=%s&departs=%s&petIds=%s,%s"
                .formatted(
                        ours.resort(),
                        today(),
                        today().plusDays(3),
                        family.pets().get(0).value(),
                        family.pets().get(1).value()));
        assertThat(free.status()).as(free.body()).isEqualTo(200);
        assertThat(free.body()).contains("\"suiteTypeId\":\"" + type);

        var booked = desk.post("/api/v1/reservations", wish(family, type, today(), today().plusDays(3)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.at("/state")).isEqualTo("confirmed");
        assertThat(booked.json().at("/quote/total/minor").asLong()).isEqualTo(3 * 5_000 + 3 * 3_000);

        var path = "/api/v1/reservations/" + booked.at("/id");
        var in = desk.post(path + "/check-in", Map.of());
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        assertThat(in.at("/state")).isEqualTo("in-house");
        assertThat(desk.post(path + "/check-in", Map.of()).at("/code")).isEqualTo("already-checked-in");
        assertThat(desk.post(path + "/cancellation", Map.of()).at("/code")).isEqualTo("pets-were-here");

        var one = List.of(family.pets().getFirst().value());
        var out = desk.post(path + "/check-out", Map.of("petIds", one));
        assertThat(out.at("/state")).isEqualTo("in-house");
        assertThat(desk.post(path + "/check-out", Map.of()).at("/state")).isEqualTo("checked-out");
        assertThat(desk.delete(path + "/check-out").at("/state")).isEqualTo("in-house");
    }
}

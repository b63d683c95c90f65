package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several tick the same thing at the same moment: it was done once. */
@HouseTest
class AddOnRaceTest {

    private static final int ROUNDS = 10;
    private static final int TOGETHER = 4;
    private static final String DONE = """
            insert into add_on_done (organization_id, id, resort_id, given_add_on_id, day, at, by_whom)
            values ('00000000-0000-0000-0000-000000000009', gen_random_uuid(), '00000000-0000-0000-0000-000000000007',
                    '00000000-0000-0000-0000-000000000008', '2030-01-01', now(), 'test')""";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void what_several_tick_at_once_is_done_once() {
        var ours = world.ours();
        var kennel = new Api(port, ours.token(Role.KENNEL));
        for (var round = 0; round < ROUNDS; round++) {
            var given = given();
            Callable<Api.Reply> tick = () -> kennel.post("/api/v1/given-add-ons/" + given + "/done", Map.of());
            var statuses = Together.run(
                            IntStream.range(0, TOGETHER).mapToObj(_ -> tick).toList())
                    .stream()
                    .map(Api.Reply::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 409, 409, 409);
        }
    }

    @Test
    void a_name_that_several_take_at_once_is_taken_once() {
        var owner = new Api(port, world.ours().token(Role.OWNER));
        for (var round = 0; round < ROUNDS; round++) {
            var name = "Taken " + UUID.randomUUID();
            var racers = IntStream.range(0, TOGETHER)
                    .mapToObj(_ -> owner.post("/api/v1/add-ons", named("Free " + UUID.randomUUID()))
                            .at("/id"))
                    .<Callable<Api.Reply>>map(
                            id -> () -> owner.put("/api/v1/add-ons/" + id, named(name), "If-Match", "\"1\""))
                    .toList();
            assertThat(Together.run(racers).stream().map(Api.Reply::status).sorted())
                    .containsExactly(200, 409, 409, 409);
        }
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", name, "unit", "each", "active", true);
    }

    @Test
    void without_its_index_it_would_be_done_twice() throws SQLException {
        var scratch = Scratch.migrated();
        try (var connection = scratch.superuser()) {
            connection.setAutoCommit(false);
            Scratch.execute(connection, "set local session_replication_role = replica", DONE);
            Scratch.execute(connection, "drop index add_on_is_done_once", DONE);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from add_on_done where undone_at is null")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
            connection.rollback();
        }
    }

    private String given() {
        var ours = world.ours();
        var owner = new Api(port, ours.token(Role.OWNER));
        var today = LocalDate.now(ours.resorts().getFirst().zone());
        var type = world.type(ours, ours.resorts().getFirst());
        world.suite(ours, ours.resorts().getFirst(), type);
        var family = world.family(ours, 1);
        var pet = family.pets().getFirst().value();
        var stay = owner.post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", ours.resort(),
                                "serviceId", ours.boarding(),
                                "customerId", family.customer().value(),
                                "petIds", List.of(pet),
                                "arrives", today.toString(),
                                "departs", today.plusDays(2).toString(),
                                "suiteTypeId", type))
                .at("/id");
        var addOn = owner.post(
                        "/api/v1/add-ons", Map.of("name", "A" + UUID.randomUUID(), "unit", "each", "active", true))
                .at("/id");
        owner.post(
                "/api/v1/resorts/" + ours.resort() + "/add-on-prices",
                Map.of("addOnId", addOn, "from", today.toString(), "price", 500));
        var given = owner.post("/api/v1/reservations/" + stay + "/add-ons", Map.of("petId", pet, "addOnId", addOn));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        return given.at("/id");
    }
}

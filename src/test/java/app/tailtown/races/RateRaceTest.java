package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Managers who set prices at the same moment. */
@HouseTest
class RateRaceTest {

    private static final int ROUNDS = 10;
    private static final String RATE = """
            insert into suite_rate (organization_id, id, resort_id, suite_type_id, valid, per_night)
            values ('00000000-0000-0000-0000-000000000009', gen_random_uuid(), '00000000-0000-0000-0000-000000000007',
                    '00000000-0000-0000-0000-000000000008', daterange('2030-01-0%d', null), '{1}')""";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Company ours;
    Api manager;
    LocalDate today;

    @BeforeEach
    void open() {
        ours = world.ours();
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        today = LocalDate.now(ours.resorts().getFirst().zone());
    }

    private String newType() {
        return manager.post("/api/v1/suite-types", Map.of("name", "T" + UUID.randomUUID()))
                .at("/id");
    }

    private Reply set(String type, int day) {
        var from = today.plusDays(day).toString();
        return manager.post(
                "/api/v1/resorts/" + ours.resort() + "/rates",
                Map.of("suiteTypeId", type, "from", from, "firstPet", 1, "secondPet", 1, "furtherPet", 1));
    }

    private List<String> outcomes(List<Callable<Reply>> racers) {
        return Desk.outcomes(Together.run(racers));
    }

    /** How often two rates of the type hold on one day, or a day behind the first has none. */
    private long wrong(String type) {
        return world.inTransaction(
                ours,
                () -> jdbc.sql("""
                        select count(*) from (
                          select upper(valid) as ends, lead(lower(valid)) over (order by valid) as next from suite_rate where suite_type_id = ?) as r
                         where ends is distinct from next""")
                        .param(UUID.fromString(type))
                        .query(Long.class)
                        .single());
    }

    @Test
    void one_first_price_wins_and_the_other_is_told() {
        for (var round = 0; round < ROUNDS; round++) {
            var type = newType();
            var came = outcomes(IntStream.range(0, 6)
                    .<Callable<Reply>>mapToObj(_ -> () -> set(type, 3))
                    .toList());
            assertThat(came).containsOnlyOnce("ok").isSubsetOf("ok", "409 rate-set-meanwhile", "409 rate-follows");
            assertThat(wrong(type)).isZero();
        }
    }

    @Test
    void one_next_price_wins_and_the_other_is_told_which() {
        for (var round = 0; round < ROUNDS; round++) {
            var type = newType();
            set(type, 0);
            assertThat(outcomes(List.of(() -> set(type, 3), () -> set(type, 3))))
                    .containsExactlyInAnyOrder("ok", "409 rate-follows");
            assertThat(wrong(type)).isZero();
        }
    }

    @Test
    void a_price_is_taken_back_while_the_next_is_set() {
        for (var round = 0; round < ROUNDS; round++) {
            var type = newType();
            set(type, 0);
            var next = set(type, 3).at("/id");
            assertThat(outcomes(List.of(() -> manager.delete("/api/v1/rates/" + next), () -> set(type, 5))))
                    .containsOnly("ok");
            assertThat(wrong(type)).isZero();
        }
    }

    /** The control: what decides is the constraint, for without it both first prices stand. */
    @Test
    void without_the_constraint_two_prices_hold_on_one_day() throws SQLException {
        var scratch = Scratch.migrated();
        var race = new Interleaved(scratch);
        var first = List.of(RATE.formatted(1), "select 1");
        var second = List.of("select 1", RATE.formatted(2));
        assertThat(race.run(first, second)).containsExactly("committed", "23P01");

        scratch.execute("truncate suite_rate", "alter table suite_rate drop constraint one_rate_a_day");
        assertThat(race.run(first, second)).containsOnly("committed");
    }
}

package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A suite goes, or somebody gets it: never both. */
@HouseTest
@Tag("slow")
class SuiteDeletionRaceTest {

    private static final int ROUNDS = 40;
    private static final String LOCK_TIMEOUT = "55P03";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    Desk desk;
    LocalDate today;

    @BeforeEach
    void open() {
        var ours = world.ours();
        today = LocalDate.now(ours.resorts().getFirst().zone());
        desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
    }

    private Api.Reply delete(String suite) {
        return desk.api().post("/api/v1/suites/" + suite + "/deletion", Map.of());
    }

    @Test
    void a_suite_that_is_deleted_while_it_is_booked_is_either_gone_or_somebodys() {
        var ours = world.ours();
        var type = world.type(ours, ours.resorts().getFirst());
        var seen = new HashSet<List<String>>();
        IntStream.range(0, ROUNDS).forEach(_ -> {
            var suite = desk.suite(type);
            var family = desk.family(1);
            seen.add(Desk.outcomes(Together.run(
                    () -> delete(suite),
                    () -> desk.book(family, Place.suite(suite), today.plusDays(3), today.plusDays(4)))));
        });

        assertThat(seen)
                .isSubsetOf(Set.of(
                        List.of("ok", "409 suite-taken"),
                        List.of("ok", "422 suite-removed"),
                        List.of("409 suite-has-guests", "ok")));
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    /** The control: with the suite's row out of the way of both, as it was before the one waited for the other. */
    @Test
    void without_waiting_for_each_other_both_can_happen() {
        assertThat(waitsForTheDeletion("for key share")).isTrue();
        assertThat(waitsForTheDeletion("")).isFalse();
    }

    /** Whether a look at the suite with this lock waits until somebody who deletes it is done. */
    private boolean waitsForTheDeletion(String lock) {
        var suite = java.util.UUID.fromString(
                desk.suite(world.type(world.ours(), world.ours().resorts().getFirst())));
        try (var deletes = Tables.asSuperuser();
                var books = Tables.asSuperuser()) {
            var deleting = JdbcClient.create(deletes);
            var booking = JdbcClient.create(books);
            deleting.sql("begin").update();
            deleting.sql("select 1 from tenant.suite where id = ? for update")
                    .param(suite)
                    .query(Integer.class)
                    .single();
            booking.sql("begin").update();
            booking.sql("set local lock_timeout = '200ms'").update();
            try {
                booking.sql("select 1 from tenant.suite where id = ? and deleted_at is null " + lock)
                        .param(suite)
                        .query(Integer.class)
                        .single();
                return false;
            } catch (UncategorizedSQLException waited) {
                return String.valueOf(waited.getMessage()).contains(LOCK_TIMEOUT);
            } finally {
                booking.sql("rollback").update();
                deleting.sql("rollback").update();
            }
        }
    }
}

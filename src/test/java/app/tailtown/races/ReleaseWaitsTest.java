package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Desk.Place;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Tables;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever gives a stay up waits for whoever has its suite in hand; {@link LockControlTest} shows what comes of it otherwise. */
@HouseTest
class ReleaseWaitsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void a_stay_is_not_given_up_while_somebody_holds_its_suite() {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        var desk = new Desk(new Api(port, ours.token(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
        var suite = desk.suite(world.type(ours, resort));
        var today = LocalDate.now(resort.zone());
        var stay = desk.booked(desk.family(1), Place.suite(suite), today.plusDays(10), today.plusDays(12));
        try (var hands = Tables.asSuperuser()) {
            var holds = JdbcClient.create(hands);
            holds.sql("begin").update();
            holds.sql("select 1 from tenant.suite where id = ? for no key update")
                    .param(UUID.fromString(suite))
                    .query(Integer.class)
                    .single();
            var cancel = CompletableFuture.supplyAsync(() -> desk.cancel(stay));
            while (!cancel.isDone() && !somebodyWaitsFor(hands)) Thread.onSpinWait();
            assertThat(cancel.isDone()).isFalse();
            holds.sql("rollback").update();
            assertThat(Desk.outcome(cancel.join())).isEqualTo("ok");
        }
    }

    private static boolean somebodyWaitsFor(javax.sql.DataSource holder) {
        return JdbcClient.create(holder).sql("""
                        select exists (select from pg_stat_activity
                                        where datname = current_database() and pg_backend_pid() = any (pg_blocking_pids(pid)))""").query(Boolean.class).single();
    }
}

package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.Tailtown;
import app.tailtown.database.TestPostgres;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The same places where the guards were taken away: what the race tests forbid does happen then. */
@Tag("slow")
class CampControlTest {

    private static final int PATIENCE = 50;
    private static final String TAKE_ONE = "update camp_place set taken = taken + 1 where day = '2030-01-0%d'";

    private static String place(int day) {
        return """
                insert into camp_place (organization_id, resort_id, group_id, day, capacity)
                values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2030-01-0%d', 1)""".formatted(day);
    }

    private static Scratch withTwoDays() throws SQLException {
        var scratch = Scratch.migrated();
        scratch.execute("set session_replication_role = replica", place(1), place(2));
        return scratch;
    }

    /** Both saw that a place was left, neither wrote it down under the condition that it still is. */
    @Test
    void without_the_check_who_looks_first_and_writes_then_sells_a_place_twice() throws SQLException {
        var scratch = withTwoDays();
        var take = List.of("select taken, capacity from camp_place", TAKE_ONE.formatted(1));

        assertThat(new Interleaved(scratch).run(take, take)).containsExactlyInAnyOrder("committed", "23514");

        scratch.execute(
                "alter table camp_place drop constraint no_place_is_sold_twice", "update camp_place set taken = 0");
        assertThat(new Interleaved(scratch).run(take, take)).containsOnly("committed");
        assertThat(broken(scratch)).isEqualTo(1);
    }

    @Test
    void two_days_touched_in_both_orders_deadlock() throws SQLException {
        var scratch = withTwoDays();
        var forwards = List.of(TAKE_ONE.formatted(1), TAKE_ONE.formatted(2));

        scratch.execute("update camp_place set capacity = 5");
        assertThat(new Interleaved(scratch).run(forwards, forwards.reversed()))
                .containsExactlyInAnyOrder("committed", "40P01");
    }

    private static long broken(Scratch scratch) throws SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from camp_place_oversold")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The application itself, where nothing makes one row of a group and day the place that all of them wait at, and nothing checks it. */
    @Test
    void without_the_one_row_and_its_check_the_race_oversells() throws SQLException {
        var scratch = Scratch.migrated();
        scratch.execute(
                "alter table camp_place drop constraint no_place_is_sold_twice",
                "alter table camp_place drop constraint camp_place_pkey");
        var application = new SpringApplicationBuilder(Tailtown.class)
                .sources(HouseTest.class.getAnnotation(Import.class).value())
                .properties("server.port=0")
                .initializers(c -> c.getBeanFactory()
                        .registerSingleton("installation", TestPostgres.installation(scratch.urls())));
        try (var context = application.run()) {
            var world = context.getBean(World.class);
            var ours = world.ours();
            var port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            var desk = new Desk(
                    new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
            var today = LocalDate.now(ours.resorts().getFirst().zone());
            var scenes = new CampScenes(new Camp(desk, world.dayCamp(ours), today));
            var racers = desk.families(20);
            var invariants = new Invariants(context.getBean("observer", DataSource.class));
            for (var tried = 0; tried < PATIENCE && invariants.broken().isEmpty(); tried++) {
                scenes.lastPlaces(racers, 3, 10 + tried);
            }

            assertThat(invariants.broken()).containsKey("camp-place-miscounted");
        }
    }
}

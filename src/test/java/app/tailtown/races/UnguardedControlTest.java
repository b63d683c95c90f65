package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.Tailtown;
import app.tailtown.database.TestPostgres;
import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The same application and the same races, where a suite is free whoever has it: what the race tests forbid does happen then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class UnguardedControlTest {

    /** Many more than it ever took. */
    private static final int PATIENCE = 200;

    private final Scratch scratch = Scratch.migrated();
    private ConfigurableApplicationContext context;
    private Scenes scenes;
    private Invariants invariants;

    @BeforeAll
    void start() {
        context = new SpringApplicationBuilder(Tailtown.class)
                .sources(HouseTest.class.getAnnotation(Import.class).value())
                .properties("server.port=0", "tailtown.limits.times=1000")
                .initializers(c ->
                        c.getBeanFactory().registerSingleton("installation", TestPostgres.installation(scratch.urls())))
                .run();
        // A job that reads while the guard is taken away would be in its way.
        context.getBean(Scheduler.class).pause();
        invariants = new Invariants(context.getBean("observer", DataSource.class));
        var world = context.getBean(World.class);
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        var port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        var desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
        scenes = new Scenes(desk, () -> world.type(ours, resort), LocalDate.now(resort.zone()));
    }

    @AfterAll
    void stop() {
        context.close();
    }

    /** A constraint of the same name, since inserts name it, that keeps nothing. */
    @BeforeEach
    void take_the_guard_away() throws SQLException {
        scratch.execute(
                "truncate let, let_pet, reservation cascade", "alter table let drop constraint suite_is_free", """
                alter table let add constraint suite_is_free
                  exclude using gist (organization_id with =, id with =, span with &&) where (released_at is null and suite_id is not null)""");
        assertThat(invariants.broken()).isEmpty();
    }

    private void happens(Runnable race) {
        for (var tried = 0; tried < PATIENCE && invariants.broken().isEmpty(); tried++) race.run();
        assertThat(invariants.broken()).containsKey("suite-let-twice");
    }

    @Test
    void a_suite_is_let_twice_when_many_ask_at_once() {
        var racers = scenes.desk().families(20);
        var nights = IntStream.iterate(10, n -> n + 1).iterator();
        happens(() -> scenes.oneSuite(racers, nights.nextInt()));
    }

    @Test
    void two_guests_move_into_one_suite() {
        // The suites are locked in order, so it takes somebody who inserts without a lock: one who books.
        happens(scenes::moveAndBook);
    }

    @Test
    void who_stays_longer_and_who_comes_get_the_same_nights() {
        happens(scenes::extendAndBook);
    }

    @Test
    void a_family_is_lodged_with_somebody_else() {
        happens(scenes::familiesAndOne);
    }

    @Test
    void who_exchanges_suites_and_who_books_get_the_same_nights() {
        happens(scenes::swapAndBook);
    }

    @Test
    void who_moves_several_and_who_books_get_the_same_nights() {
        happens(new MovingScenes(scenes)::moveAndBook);
    }

    @Test
    void somebody_books_a_suite_that_is_being_closed() {
        happens(scenes::closeAndBook);
    }

    @Test
    void what_was_cancelled_is_taken_again_under_somebody_who_booked() {
        happens(scenes::undoCancelAndBook);
    }
}

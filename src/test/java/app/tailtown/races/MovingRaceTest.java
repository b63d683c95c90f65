package app.tailtown.races;

import static app.tailtown.races.BookingRaceTest.rounds;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several stays go elsewhere in one press, and back in one, while others do what they do: all of them or none, and nobody waits in a circle. */
@HouseTest
class MovingRaceTest {

    private static final String NOT_ALL = "409 one-of-them-stays";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    private MovingScenes scenes;

    @BeforeEach
    void open() {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        var desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
        scenes = new MovingScenes(new Scenes(desk, () -> world.type(ours, resort), LocalDate.now(resort.zone())));
    }

    @AfterEach
    void no_promise_is_broken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    @Test
    void who_moves_several_and_who_books_do_not_get_the_same_nights() {
        assertThat(rounds(scenes::moveAndBook))
                .isSubsetOf(Set.of(List.of("ok", "409 suite-taken"), List.of(NOT_ALL, "ok")));
    }

    @Test
    void two_desks_move_the_same_stays_once() {
        assertThat(rounds(scenes::moveAndMove))
                .isSubsetOf(Set.of(List.of("ok", "412 stale"), List.of("412 stale", "ok")));
    }

    @Test
    void three_in_a_circle_go_one_way_round() {
        assertThat(rounds(scenes::circles)).isSubsetOf(Set.of(List.of("ok", "412 stale"), List.of("412 stale", "ok")));
    }

    @Test
    void what_somebody_books_is_not_taken_from_them_by_taking_back() {
        assertThat(rounds(scenes::undoAndBook))
                .isSubsetOf(Set.of(List.of("ok", "409 suite-taken"), List.of(NOT_ALL, "ok")));
    }

    @Test
    void one_press_is_taken_back_once_and_never_over_a_change() {
        var gone = "409 nothing-to-take-back";
        assertThat(rounds(scenes::undoTwiceAndChange))
                .isSubsetOf(Set.of(
                        List.of("ok", gone, "412 stale"), List.of(gone, "ok", "412 stale"), List.of(gone, gone, "ok")));
    }
}

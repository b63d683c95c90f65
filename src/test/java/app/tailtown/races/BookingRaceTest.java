package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a race comes to is one of the outcomes named here: a deadlock or a twin that waits too long would be another. */
@HouseTest
@Tag("slow")
class BookingRaceTest {

    private static final int ROUNDS = 20;
    private static final String TAKEN = "409 suite-taken";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    Scenes scenes;

    @BeforeEach
    void open() {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        var desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
        scenes = new Scenes(desk, () -> world.type(ours, resort), LocalDate.now(resort.zone()));
    }

    @AfterEach
    void no_promise_is_broken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    /** Every outcome that came up, in many rounds. */
    static Set<List<String>> rounds(Supplier<List<Reply>> race) {
        var seen = new HashSet<List<String>>();
        for (var i = 0; i < ROUNDS; i++) seen.add(Desk.outcomes(race.get()));
        return seen;
    }

    @Test
    void a_suite_is_never_let_twice_however_many_ask_at_once() {
        var racers = scenes.desk().families(20);
        IntStream.range(0, 40).forEach(round -> {
            var outcomes = Desk.outcomes(scenes.oneSuite(racers, 10 + round));
            assertThat(outcomes).containsOnlyOnce("ok").containsOnly("ok", TAKEN, "409 type-full");
        });
    }

    @Test
    void long_stays_that_overlap_do_not_wait_for_each_other_in_a_circle() {
        var racers = scenes.desk().families(8);
        IntStream.range(0, 5).forEach(_ -> {
            var replies = scenes.longStays(racers);
            assertThat(Desk.outcomes(replies)).contains("ok").containsOnly("ok", TAKEN);
            replies.stream()
                    .filter(r -> r.status() == 201)
                    .forEach(r -> scenes.desk().cancel(r));
        });
    }

    @Test
    void two_guests_cannot_swap_suites_by_moving_at_the_same_moment() {
        assertThat(rounds(scenes::swap)).containsOnly(List.of(TAKEN, TAKEN));
    }

    @Test
    void two_guests_who_move_into_one_suite_are_one_too_many() {
        assertThat(rounds(scenes::sameMove)).isSubsetOf(Set.of(List.of("ok", TAKEN), List.of(TAKEN, "ok")));
    }

    @Test
    void two_families_who_need_the_same_suites_do_not_wait_for_each_other_in_a_circle() {
        assertThat(rounds(scenes::familiesApart)).isSubsetOf(Set.of(List.of("ok", TAKEN), List.of(TAKEN, "ok")));
    }

    @Test
    void a_family_has_all_of_its_suites_or_none() {
        var no = Set.of(TAKEN, "409 type-full");
        for (var outcomes : rounds(scenes::familiesAndOne)) {
            assertThat(outcomes).containsOnlyOnce("ok");
            assertThat(outcomes.stream().filter(o -> !o.equals("ok"))).isSubsetOf(no);
        }
    }

    @Test
    void two_who_exchange_suites_at_the_same_moment_do_it_once() {
        var meanwhile = "409 not-in-that-suite";
        assertThat(rounds(scenes::swapAndSwap)).isSubsetOf(Set.of(List.of("ok", meanwhile), List.of(meanwhile, "ok")));
    }

    @Test
    void who_exchanges_suites_and_who_books_do_not_get_the_same_nights() {
        assertThat(rounds(scenes::swapAndBook)).isSubsetOf(Set.of(List.of("ok", TAKEN), List.of(TAKEN, "ok")));
    }

    @Test
    void who_moves_and_who_books_do_not_get_the_same_suite() {
        assertThat(rounds(scenes::moveAndBook))
                .isSubsetOf(
                        Set.of(List.of("ok", TAKEN, TAKEN), List.of("ok", TAKEN, "ok"), List.of(TAKEN, "ok", TAKEN)));
    }

    @Test
    void who_stays_longer_and_who_comes_do_not_get_the_same_nights() {
        assertThat(rounds(scenes::extendAndBook)).isSubsetOf(Set.of(List.of("ok", TAKEN), List.of(TAKEN, "ok")));
    }

    @Test
    void closing_a_suite_displaces_whoever_booked_before_and_refuses_whoever_comes_after() {
        Stream.generate(scenes::closeAndBook).limit(ROUNDS).forEach(replies -> {
            var outcomes = Desk.outcomes(replies);
            var booked = outcomes.subList(1, 3).stream().filter("ok"::equals).count();
            assertThat(outcomes.getFirst()).isEqualTo("ok");
            assertThat(outcomes).containsOnly("ok", TAKEN);
            assertThat(booked).isLessThanOrEqualTo(1);
            assertThat(replies.getFirst().json().at("/displaced").size()).isEqualTo(1 + (int) booked);
        });
    }

    @Test
    void who_lost_a_suite_has_it_back_before_anybody_else_can_take_it() {
        assertThat(rounds(scenes::reopenAndBook)).containsOnly(List.of("ok", TAKEN, "ok"));
    }

    @Test
    void a_long_stay_is_cancelled_while_its_suite_is_closed() {
        assertThat(rounds(scenes::closeAndCancel)).containsOnly(List.of("ok", "ok"));
    }

    @Test
    void a_long_stay_moves_out_while_its_suite_is_closed() {
        assertThat(rounds(scenes::closeAndMove)).containsOnly(List.of("ok", "ok"));
    }

    @Test
    void a_pet_does_not_sleep_in_two_suites() {
        assertThat(rounds(scenes::samePets))
                .isSubsetOf(Set.of(List.of("ok", "409 pet-elsewhere"), List.of("409 pet-elsewhere", "ok")));
    }

    @Test
    void a_stay_that_is_cancelled_and_changed_is_cancelled() {
        assertThat(rounds(scenes::cancelAndChange)).isSubsetOf(Set.of(List.of("ok", "ok"), List.of("ok", "412 stale")));
    }

    @Test
    void who_is_checked_in_was_not_cancelled() {
        assertThat(rounds(scenes::checkInAndCancel))
                .isSubsetOf(Set.of(List.of("ok", "409 pets-were-here"), List.of("409 already-cancelled", "ok")));
    }

    @Test
    void nobody_books_for_a_household_that_is_being_deleted() {
        assertThat(rounds(scenes::deleteAndBook))
                .isSubsetOf(Set.of(List.of("ok", "422 invalid-fields"), List.of("409 stay-stands-in-the-way", "ok")));
    }

    @Test
    void what_was_cancelled_is_not_taken_again_under_somebody_who_booked() {
        assertThat(rounds(scenes::undoCancelAndBook)).isSubsetOf(Set.of(List.of("ok", TAKEN), List.of(TAKEN, "ok")));
    }

    @Test
    void a_stay_that_lost_the_suite_of_some_nights_is_not_taken_again_without_them() {
        var desk = scenes.desk();
        var day = scenes.today().plusDays(10);
        var only = desk.suite(scenes.newType().get());
        var stay = desk.booked(desk.family(1), Desk.Place.suite(only), day, day.plusDays(50));
        desk.close(only, day.plusDays(40), day.plusDays(45));
        desk.cancel(stay);

        assertThat(Desk.outcome(desk.undoCancel(stay))).isEqualTo("409 type-full");
    }

    @Test
    void the_observer_sees_the_promises_and_nothing_of_a_person() {
        var jdbc = new Invariants(observer).observer();
        assertThat(jdbc.sql("select count(*) from platform.invariant")
                        .query(Long.class)
                        .single())
                .isEqualTo(28);
        Map.of("customer", "name", "reservation", "note", "person", "given_name", "idempotency_key", "body")
                .forEach((table, column) -> assertThat(jdbc.sql("select has_column_privilege('tenant." + table + "', '"
                                        + column + "', 'select')")
                                .query(Boolean.class)
                                .single())
                        .as(table)
                        .isFalse());
    }
}

package app.tailtown.races;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Places of day camp under many hands: whatever a race comes to is one of the outcomes named here. */
@HouseTest
@Tag("slow")
class CampRaceTest {

    private static final String FULL = "409 camp-full";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    CampScenes scenes;

    @BeforeEach
    void open() {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        var desk = new Desk(new Api(port, ours.tokens().get(Role.MANAGER)), ours.resort(), ours.boarding(), ours.dog());
        scenes = new CampScenes(new Camp(desk, world.dayCamp(ours), LocalDate.now(resort.zone())));
    }

    @AfterEach
    void no_promise_is_broken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    @Test
    void a_place_is_never_sold_twice_however_many_ask_at_once() {
        var racers = scenes.camp().desk().families(20);
        IntStream.range(0, 20).forEach(round -> {
            var outcomes = Desk.outcomes(scenes.lastPlaces(racers, 3, 10 + round));
            assertThat(outcomes).containsOnly("ok", FULL);
            assertThat(outcomes.stream().filter("ok"::equals)).hasSize(3);
        });
    }

    @Test
    void several_days_named_in_any_order_are_taken_in_one() {
        var racers = scenes.camp().desk().families(8);
        IntStream.range(0, 5).forEach(_ -> {
            var replies = scenes.severalDays(racers);
            assertThat(Desk.outcomes(replies)).containsOnly("ok", FULL);
            assertThat(replies.stream().filter(r -> r.status() == 201)).hasSize(4);
            replies.stream()
                    .filter(r -> r.status() == 201)
                    .flatMap(r -> r.json().at("/visits").valueStream())
                    .forEach(v -> Desk.made(
                            scenes.camp().cancel(scenes.camp().show(v.at("/id").asString()))));
        });
    }

    @Test
    void a_pet_comes_once_a_day_though_two_desks_book_it() {
        assertThat(BookingRaceTest.rounds(scenes::samePet))
                .isSubsetOf(Set.of(List.of("ok", "409 pet-in-camp-already"), List.of("409 pet-in-camp-already", "ok")));
    }

    @Test
    void a_place_that_is_given_up_is_had_once() {
        assertThat(BookingRaceTest.rounds(scenes::cancelAndBook))
                .isSubsetOf(Set.of(List.of("ok", "ok"), List.of("ok", FULL)));
    }

    @Test
    void what_was_cancelled_is_not_taken_again_under_somebody_who_booked() {
        assertThat(BookingRaceTest.rounds(scenes::undoCancelAndBook))
                .isSubsetOf(Set.of(List.of("ok", FULL), List.of(FULL, "ok")));
    }

    @Test
    void two_who_swap_days_do_not_wait_for_each_other() {
        assertThat(BookingRaceTest.rounds(scenes::swapDays))
                .isSubsetOf(Set.of(List.of(FULL, FULL), List.of("ok", FULL), List.of(FULL, "ok")));
    }

    @Test
    void a_place_that_is_taken_is_not_taken_away() {
        assertThat(BookingRaceTest.rounds(scenes::fewerPlacesAndBook))
                .isSubsetOf(Set.of(List.of("ok", FULL), List.of("409 fewer-places-than-taken", "ok")));
    }

    @Test
    void who_books_a_day_that_is_being_closed_has_a_place_or_none() {
        assertThat(BookingRaceTest.rounds(scenes::closeAndBook))
                .isSubsetOf(Set.of(List.of("ok", "409 camp-closed"), List.of("409 fewer-places-than-taken", "ok")));
    }

    @Test
    void who_is_checked_in_was_not_cancelled() {
        assertThat(BookingRaceTest.rounds(scenes::checkInAndCancel))
                .isSubsetOf(Set.of(List.of("ok", "409 pets-came-to-camp"), List.of("409 already-cancelled", "ok")));
    }

    @Test
    void nobody_books_for_a_household_that_is_being_deleted() {
        assertThat(BookingRaceTest.rounds(scenes::deleteAndBook))
                .isSubsetOf(Set.of(List.of("ok", "422 invalid-fields"), List.of("409 stay-stands-in-the-way", "ok")));
    }

    /** A planned day is booked, or says that it was full; and whoever walked in has the place then. */
    @Test
    void a_plan_and_those_who_walk_in_share_the_places_out() {
        IntStream.range(0, 15).forEach(_ -> {
            var replies = scenes.planAndWalkIns();
            assertThat(Desk.outcomes(replies)).isSubsetOf("ok", FULL).startsWith("ok");
            var not = replies.getFirst()
                    .json()
                    .at("/days")
                    .valueStream()
                    .filter(d -> d.at("/state").asString().equals("not-booked"))
                    .map(d -> d.at("/day").asString())
                    .toList();
            var walkedIn = replies.subList(1, 3).stream()
                    .filter(r -> r.status() == 201)
                    .flatMap(r -> r.json().at("/visits").valueStream())
                    .map(v -> v.at("/day").asString())
                    .toList();
            assertThat(not).containsExactlyInAnyOrderElementsOf(walkedIn);
        });
    }
}

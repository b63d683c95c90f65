package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.races.Invariants;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What becomes free is wanted by those who wait, by those who stand at the desk, and by two programs that both offer it. */
@HouseTest
@Tag("slow")
class WaitlistRaceTest extends WaitlistStays {

    private static final int ROUNDS = 12;

    @Autowired
    @Qualifier("observer")
    DataSource observer;

    @AfterEach
    void no_promise_is_broken() {
        assertThat(new Invariants(observer).broken()).isEmpty();
    }

    private Callable<String> minute() {
        return () -> {
            aMinutePasses();
            return "looked";
        };
    }

    @Test
    void two_programs_that_offer_at_once_offer_each_suite_once_and_to_those_who_waited_longest() {
        suite();
        suite();
        for (var round = 0; round < ROUNDS; round++) {
            var waiting = List.of(
                    waiting(world.family(ours, 1), 5, 8, Map.of()),
                    waiting(world.family(ours, 1), 5, 8, Map.of()),
                    waiting(world.family(ours, 1), 5, 8, Map.of()));
            Together.run(List.of(minute(), minute()));
            aMinutePasses();
            assertThat(waiting.stream().map(this::state)).containsExactly("offered", "offered", "waiting");
            waiting.forEach(e -> desk.post(entry(e) + "/withdrawal", Map.of()));
        }
    }

    @Test
    void who_stands_at_the_desk_and_who_waits_do_not_both_get_it() {
        suite();
        for (var round = 0; round < ROUNDS; round++) {
            var entry = waiting(world.family(ours, 1), 5, 8, Map.of());
            var walkIn = world.family(ours, 1);
            var asked = new ArrayList<Api.Reply>();
            Together.run(List.of(minute(), () -> {
                asked.add(book(walkIn, 5, 8, Map.of()));
                return "asked";
            }));
            var booked = asked.getFirst();
            var outcome = List.of(state(entry), booked.status() == 201 ? "booked" : booked.at("/code"));
            assertThat(outcome).isIn(List.of("offered", "type-full"), List.of("waiting", "booked"));
            if (booked.status() == 201) cancelled(booked);
            desk.post(entry(entry) + "/withdrawal", Map.of());
        }
    }

    private static String outcome(Api.Reply reply) {
        return reply.at(reply.status() < 300 ? "/state" : "/code");
    }

    @Test
    void who_is_taken_off_the_list_has_nothing_held() {
        suite();
        for (var round = 0; round < ROUNDS; round++) {
            var entry = waiting(world.family(ours, 1), 5, 8, Map.of());
            Together.run(List.of(minute(), () -> outcome(desk.post(entry(entry) + "/withdrawal", Map.of()))));
            if (state(entry).equals("offered")) desk.post(entry(entry) + "/withdrawal", Map.of());
            assertThat(state(entry)).isEqualTo("withdrawn");
            var next = book(world.family(ours, 1), 5, 8, Map.of());
            assertThat(next.status()).as(next.body()).isEqualTo(201);
            cancelled(next);
        }
    }

    @Test
    void who_takes_it_and_who_passes_for_them_do_not_both_succeed() {
        suite();
        for (var round = 0; round < ROUNDS; round++) {
            var entry = waiting(world.family(ours, 1), 5, 8, Map.of());
            aMinutePasses();
            var held = path(offered(entry));
            var outcomes = Together.run(List.of(
                    () -> outcome(desk.post(held + "/confirmation", Map.of())),
                    () -> outcome(desk.delete(entry(entry) + "/offer")),
                    minute()));
            assertThat(state(entry)).as(outcomes.toString()).isIn("accepted", "waiting");
            assertThat(Set.of("confirmed", "waiting")).containsAnyElementsOf(outcomes);
            desk.post(held + "/cancellation", Map.of());
            desk.post(entry(entry) + "/withdrawal", Map.of());
        }
    }
}

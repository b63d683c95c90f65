package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A night whose suite was closed and never replaced stays what it is: no later change of the stay makes it a night nobody spent. */
@HouseTest
class LostNightTest extends FamilyStays {

    private void close(Object suite, int from, int until) {
        var owner = new Api(port, ours.token(Role.OWNER));
        var closed =
                owner.post("/api/v1/suites/" + suite + "/closures", Map.of("from", day(from), "until", day(until)));
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
    }

    private void atElevenOn(int day, Runnable what) {
        var zone = ours.resorts().getFirst().zone();
        MovingClock.at(today.plusDays(day).atTime(11, 0).atZone(zone).toInstant(), what);
    }

    @Test
    void who_goes_early_does_not_give_up_a_lost_night_of_the_others() {
        var first = suite();
        var second = suite();
        var stay = booked(0, 5, Map.of("suiteId", first));
        assertThat(desk.post(path(stay) + "/check-in", Map.of()).status()).isEqualTo(200);
        close(first, 1, 2);
        var other = book(world.family(ours, 1), 2, 5, Map.of("suiteId", second));
        var nights = lets(stay);
        atElevenOn(3, () -> {
            var gone = desk.post(path(stay) + "/check-out", Map.of("petIds", List.of(pet(0)), "releaseRest", true));
            assertThat(gone.at("/code")).as(gone.body()).isEqualTo("stay-without-suite");
            var swap = Map.of("suiteId", first, "withId", other.at("/id"), "withSuiteId", second);
            var swapped = desk.post(path(stay) + "/swap", swap);
            assertThat(swapped.at("/code")).as(swapped.body()).isEqualTo("stay-without-suite");
        });
        assertThat(lets(stay)).isEqualTo(nights);
    }

    @Test
    void who_goes_early_did_not_spend_the_last_night_where_it_spent_the_one_before() {
        var first = suite();
        var second = suite();
        var stay = booked(0, 5, Map.of("suiteId", first, "moves", List.of(Map.of("from", day(1), "suiteId", second))));
        assertThat(desk.post(path(stay) + "/check-in", Map.of()).status()).isEqualTo(200);
        close(second, 1, 2);
        var nights = lets(stay);

        atElevenOn(2, () -> {
            var gone = desk.post(path(stay) + "/check-out", Map.of("petIds", List.of(), "releaseRest", true));
            assertThat(gone.at("/code")).as(gone.body()).isEqualTo("stay-without-suite");
        });
        assertThat(lets(stay)).isEqualTo(nights);
    }

    @Test
    void who_does_not_come_does_not_find_a_suite_for_the_others() {
        var first = suite();
        var second = suite();
        var stay = booked(
                0,
                4,
                Map.of(
                        "each",
                        List.of(
                                Map.of("petId", pet(0), "suiteId", first),
                                Map.of("petId", pet(1), "suiteId", second))));
        close(second, 0, 4);
        var nights = lets(stay);

        var given = desk.post(path(stay) + "/no-show", Map.of("petIds", List.of(pet(0)), "releaseNights", true));
        assertThat(given.at("/code")).as(given.body()).isEqualTo("stay-without-suite");
        assertThat(lets(stay)).isEqualTo(nights);

        var lost = desk.post(path(stay) + "/no-show", Map.of("petIds", List.of(pet(1)), "releaseNights", true));
        assertThat(lost.status()).as(lost.body()).isEqualTo(200);
    }
}

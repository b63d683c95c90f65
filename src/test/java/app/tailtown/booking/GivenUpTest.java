package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was given up with its nights gets none again by what is done for its sister, and who was given up without them keeps them. */
@HouseTest
class GivenUpTest extends FamilyStays {

    private void absent(Api.Reply stay, int pet, boolean released) {
        var who = Map.of("petIds", List.of(pet(pet)), "releaseNights", released);
        assertThat(desk.post(path(stay) + "/no-show", who).status()).isEqualTo(200);
    }

    private Api.Reply withoutTheFirst() {
        suite();
        var stay = booked(0, 4, Map.of());
        absent(stay, 0, true);
        assertThat(lets(stay)).containsExactly("0-4 1");
        return stay;
    }

    @Test
    void when_the_stay_becomes_longer() {
        var stay = withoutTheFirst();
        assertThat(change(stay, 0, 5, Map.of()).status()).isEqualTo(200);
        assertThat(lets(stay)).containsExactly("0-5 1");
    }

    @Test
    void when_the_other_leaves_early() {
        var stay = withoutTheFirst();
        desk.post(path(stay) + "/check-in", Map.of("petIds", List.of(pet(1))));
        assertThat(desk.post(path(stay) + "/check-out", Map.of("releaseRest", true))
                        .status())
                .isEqualTo(200);
        assertThat(lets(stay)).containsExactly("0-1 1");
    }

    @Test
    void when_a_cancellation_is_taken_back_although_it_sleeps_elsewhere_by_now() {
        var stay = withoutTheFirst();
        assertThat(desk.post(path(stay) + "/cancellation", Map.of()).status()).isEqualTo(200);
        var elsewhere = book(family, 0, 2, Map.of("petIds", List.of(pet(0)), "suiteId", suite()));
        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(201);
        var back = desk.delete(path(stay) + "/cancellation");
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(lets(stay)).containsExactly("0-4 1");
    }

    @Test
    void when_the_suite_is_exchanged() {
        var stay = withoutTheFirst();
        var other = suite();
        assertThat(book(world.family(ours, 1), 0, 4, Map.of("suiteId", other)).status())
                .isEqualTo(201);
        var here = desk.get(path(stay)).at("/lets/0/suiteId");
        var swapped = desk.post(path(stay) + "/swap", Map.of("suiteId", here, "withSuiteId", other));
        assertThat(swapped.at("/lets/0/suiteId")).as(swapped.body()).isEqualTo(other.toString());
        assertThat(lets(stay)).containsExactly("0-4 1");
    }

    @Test
    void who_kept_its_nights_keeps_them_when_the_other_is_given_up_with_its_own() {
        suite();
        var stay = booked(0, 4, Map.of());
        absent(stay, 0, false);
        absent(stay, 1, true);
        assertThat(lets(stay)).containsExactly("0-4 1");
        assertThat(total(desk.get(path(stay)))).isEqualTo(4 * 5_000);
    }

    @Test
    void a_stay_of_which_nobody_came_is_neither_changed_nor_cancelled_before_that_is_taken_back() {
        var stay = withoutTheFirst();
        assertThat(change(stay, 0, 4, Map.of("petIds", List.of(pet(0)))).at("/code"))
                .isEqualTo("marked-no-show");
        absent(stay, 1, true);
        assertThat(desk.post(path(stay) + "/cancellation", Map.of()).at("/code"))
                .isEqualTo("marked-no-show");
        assertThat(desk.delete(path(stay) + "/no-show").at("/state")).isEqualTo("confirmed");
        assertThat(desk.post(path(stay) + "/cancellation", Map.of()).at("/state"))
                .isEqualTo("cancelled");
    }
}

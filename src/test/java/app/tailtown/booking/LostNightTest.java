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

    @Test
    void who_goes_early_does_not_give_up_a_lost_night_of_the_others() {
        var first = suite();
        var second = suite();
        var stay = booked(0, 5, Map.of("suiteId", first));
        assertThat(desk.post(path(stay) + "/check-in", Map.of()).status()).isEqualTo(200);
        var owner = new Api(port, ours.token(Role.OWNER));
        var closed = owner.post("/api/v1/suites/" + first + "/closures", Map.of("from", day(1), "until", day(2)));
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        var other = book(world.family(ours, 1), 2, 5, Map.of("suiteId", second));
        var nights = lets(stay);
        var later = today.plusDays(3)
                .atTime(11, 0)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        MovingClock.at(later, () -> {
            var gone = desk.post(path(stay) + "/check-out", Map.of("petIds", List.of(pet(0)), "releaseRest", true));
            assertThat(gone.at("/code")).as(gone.body()).isEqualTo("stay-without-suite");
            var swap = Map.of("suiteId", first, "withId", other.at("/id"), "withSuiteId", second);
            var swapped = desk.post(path(stay) + "/swap", swap);
            assertThat(swapped.at("/code")).as(swapped.body()).isEqualTo("stay-without-suite");
        });
        assertThat(lets(stay)).isEqualTo(nights);
    }
}

package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was true of a stay when it was booked is looked at again when it matters. */
@HouseTest
class StillTrueTest extends FamilyStays {

    private void banned() {
        var manager = new Api(port, ours.token(Role.MANAGER));
        var reply = manager.post("/api/v1/customers/" + family.customer().value() + "/ban", Map.of("why", "bites"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private void died() {
        var reply = desk.post("/api/v1/pets/" + pet(1) + "/death", Map.of("on", day(0)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private Api.Reply cancelled() {
        suite();
        var stay = booked(0, 2, Map.of());
        assertThat(desk.post(path(stay) + "/cancellation", Map.of()).status()).isEqualTo(200);
        return stay;
    }

    @Test
    void a_household_banned_since_does_not_take_its_cancelled_stay_again() {
        var stay = cancelled();
        banned();
        assertThat(desk.delete(path(stay) + "/cancellation").at("/code")).isEqualTo("customer-banned");
        assertThat(desk.get(path(stay)).at("/state")).isEqualTo("cancelled");
    }

    @Test
    void a_pet_that_died_since_does_not_take_its_cancelled_stay_again() {
        var stay = cancelled();
        died();
        assertThat(desk.delete(path(stay) + "/cancellation").at("/code")).isEqualTo("pet-deceased");
    }

    @Test
    void a_household_banned_since_is_not_checked_in() {
        suite();
        var stay = booked(0, 2, Map.of());
        banned();
        assertThat(desk.post(path(stay) + "/check-in", Map.of()).at("/code")).isEqualTo("customer-banned");
        assertThat(desk.get(path(stay)).at("/state")).isEqualTo("confirmed");
    }

    @Test
    void a_pet_that_died_since_is_not_checked_in_but_its_sister_is() {
        suite();
        var stay = booked(0, 2, Map.of());
        died();
        assertThat(desk.post(path(stay) + "/check-in", Map.of()).at("/code")).isEqualTo("pet-deceased");
        var sister = desk.post(path(stay) + "/check-in", Map.of("petIds", List.of(pet(0))));
        assertThat(sister.at("/state")).as(sister.body()).isEqualTo("in-house");
    }

    @Test
    void a_check_out_is_taken_back_on_its_own_day_and_not_after() {
        suite();
        var stay = booked(0, 3, Map.of());
        desk.post(path(stay) + "/check-in", Map.of());
        assertThat(desk.post(path(stay) + "/check-out", Map.of()).at("/state")).isEqualTo("checked-out");
        var tomorrow = today.plusDays(1)
                .atTime(0, 1)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        MovingClock.at(tomorrow, () -> {
            var refused = desk.delete(path(stay) + "/check-out");
            assertThat(refused.at("/code")).as(refused.body()).isEqualTo("day-is-over");
            assertThat(refused.at("/facts/day")).isEqualTo(day(0));
        });
        assertThat(desk.delete(path(stay) + "/check-out").at("/state")).isEqualTo("in-house");
    }

    /** The front desk of these tests works at both resorts, so the wall is not what keeps them apart. */
    @Test
    void a_suite_of_another_resort_is_no_suite_of_this_stay() {
        suite();
        var elsewhere = world.suite(ours, ours.resorts().get(1), type);
        var booked = book(family, 5, 7, Map.of("suiteId", elsewhere));
        assertThat(booked.status()).as(booked.body()).isEqualTo(422);
        assertThat(booked.at("/errors/0/pointer")).isEqualTo("/suiteId");

        var stay = booked(5, 7, Map.of());
        var moved = change(stay, 5, 7, Map.of("suiteId", elsewhere));
        assertThat(moved.at("/errors/0/pointer")).as(moved.body()).isEqualTo("/suiteId");

        var swap = new HashMap<String, Object>(Map.of("withSuiteId", elsewhere));
        swap.put("suiteId", desk.get(path(stay)).at("/lets/0/suiteId"));
        var swapped = desk.post(path(stay) + "/swap", swap);
        assertThat(swapped.at("/errors/0/pointer")).as(swapped.body()).isEqualTo("/withSuiteId");
    }
}

package app.tailtown.daycare;

import static app.tailtown.daycare.CampWorld.made;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@HouseTest
class CampWaitTest extends CampLine {

    @Test
    void a_full_day_is_waited_for_and_booked_by_itself_in_the_order_in_which_they_wait() {
        var taken = made(camp.book(world.family(camp.ours(), 1), group, day));
        var no = camp.book(world.family(camp.ours(), 1), group, day);
        assertThat(no.json()
                        .at("/remedies")
                        .valueStream()
                        .map(r -> r.at("/code").asString()))
                .endsWith("wait-for-camp-day");
        var first = waiting(1, false);
        var second = waiting(1, false);
        assertThat(List.of(place(first), place(second))).containsExactly(1, 2);
        aMinutePasses();
        assertThat(state(first)).isEqualTo("waiting");

        cancel(taken);
        aMinutePasses();
        assertThat(List.of(state(first), state(second))).containsExactly("to-tell", "waiting");
        assertThat(place(second)).isEqualTo(1);
        assertThat(camp.taken(group, day)).isEqualTo(1);
        assertThat(camp.desk()
                        .get("/api/v1/camp-visits/" + now(first).at("/booked/visitId"))
                        .at("/state"))
                .isEqualTo("booked");
        made(camp.desk().post(path(first) + "/told", Map.of()));
        assertThat(state(first)).isEqualTo("booked");
        made(camp.desk().delete(path(first) + "/told"));
        assertThat(state(first)).isEqualTo("to-tell");
    }

    @Test
    void of_several_days_those_that_are_free_are_booked_and_the_full_ones_waited_for() {
        camp.fill(group, day, 1);
        var family = world.family(camp.ours(), 1);
        var wish = wish(family, false, camp.day(5), day, camp.day(7));
        var booked = made(camp.desk().post("/api/v1/camp-visits", wish));
        assertThat(booked.json().at("/visits")).hasSize(2);
        assertThat(booked.json().at("/notBooked")).isEmpty();
        assertThat(booked.at("/waiting/0/day")).isEqualTo(day.toString());

        var again = made(camp.desk().post("/api/v1/camp-visits", wish(family, false, day)));
        assertThat(again.at("/waiting/0/wishId")).isEqualTo(booked.at("/waiting/0/wishId"));
        assertThat(again.headers().firstValue("Location").orElse(""))
                .endsWith("/camp-waitlist/" + again.at("/waiting/0/wishId"));

        made(camp.except(group, camp.day(9), 0));
        var closed = camp.desk().post("/api/v1/camp-visits", wish(family, false, day, camp.day(9)));
        assertThat(closed.at("/code")).isEqualTo("camp-closed");
    }

    @Test
    void a_family_that_needs_two_places_lets_one_place_pass_and_keeps_its_turn() {
        var wide = camp.group(2);
        var one = made(camp.book(world.family(camp.ours(), 1), wide, day));
        var other = made(camp.book(world.family(camp.ours(), 1), wide, day));
        group = wide;
        var two = waiting(2, false);
        var single = waiting(1, false);
        cancel(one);
        aMinutePasses();
        assertThat(List.of(state(two), state(single))).containsExactly("waiting", "to-tell");
        cancel(other);
        camp.desk().post("/api/v1/camp-visits/" + now(single).at("/booked/visitId") + "/cancellation", Map.of());
        aMinutePasses();
        assertThat(state(two)).isEqualTo("to-tell");
        assertThat(camp.taken(wide, day)).isEqualTo(2);
    }

    @Test
    void nobody_is_taken_by_surprise_who_wants_to_be_asked_or_when_it_is_the_evening_before() {
        var taken = made(camp.book(world.family(camp.ours(), 1), group, day));
        var asked = waiting(1, true);
        var unasked = waiting(1, false);
        cancel(taken);
        var zone = camp.ours().resorts().getFirst().zone();
        var evening = day.minusDays(1).atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
        MovingClock.at(evening, this::aMinutePasses);
        assertThat(List.of(state(asked), state(unasked))).containsExactly("waiting", "waiting");

        MovingClock.at(evening, () -> {
            var booked = made(camp.desk().post(path(asked) + "/booking", Map.of()));
            assertThat(booked.at("/state")).isEqualTo("booked");
            var full = camp.desk().post(path(unasked) + "/booking", Map.of());
            assertThat(full.at("/code")).isEqualTo("camp-full");
            var twice = camp.desk().post(path(asked) + "/booking", Map.of());
            assertThat(twice.at("/code")).isEqualTo("has-the-place");
            assertThat(twice.at("/remedies/0/href")).endsWith(booked.at("/booked/visitId"));
        });
    }

    @Test
    void who_may_not_come_is_passed_over_with_the_reason_and_the_next_one_gets_it() {
        var taken = made(camp.book(world.family(camp.ours(), 1), group, day));
        var first = waiting(1, false);
        var second = waiting(1, false);
        var manager = new Api(port, camp.ours().tokens().get(Role.MANAGER));
        made(manager.post("/api/v1/customers/" + now(first).at("/customerId") + "/ban", Map.of("why", "Bites")));
        cancel(taken);
        aMinutePasses();
        assertThat(List.of(state(first), state(second))).containsExactly("waiting", "to-tell");
        assertThat(now(first).at("/passedOver/why/en")).isNotEmpty();
        assertThat(now(first).at("/passedOver/why/es")).isNotEqualTo(now(first).at("/passedOver/why/en"));
    }

    @Test
    void who_is_taken_off_comes_back_to_the_old_place() {
        camp.fill(group, day, 1);
        var first = waiting(1, false);
        var second = waiting(1, false);
        made(camp.desk().post(path(first) + "/withdrawal", Map.of("reason", "Found a sitter")));
        assertThat(state(first)).isEqualTo("withdrawn");
        assertThat(place(second)).isEqualTo(1);
        assertThat(camp.desk().post(path(first) + "/booking", Map.of()).at("/code"))
                .isEqualTo("not-in-line");
        made(camp.desk().delete(path(first) + "/withdrawal"));
        assertThat(List.of(place(first), place(second))).containsExactly(1, 2);
        assertThat(camp.desk().delete(path(first) + "/withdrawal").at("/code")).isEqualTo("still-in-line");
        assertThat(camp.desk().post(path(first) + "/told", Map.of()).at("/code"))
                .isEqualTo("has-no-place-yet");
        assertThat(camp.desk().delete(path(first) + "/told").at("/code")).isEqualTo("not-told-yet");
        MovingClock.at(
                day.plusDays(1)
                        .atTime(12, 0)
                        .atZone(camp.ours().resorts().getFirst().zone())
                        .toInstant(),
                () -> {
                    assertThat(state(first)).isEqualTo("over");
                    assertThat(camp.desk()
                                    .post(path(first) + "/booking", Map.of())
                                    .at("/code"))
                            .isEqualTo("camp-day-over");
                });
    }

    @Test
    void whoever_comes_anyhow_no_longer_waits_and_is_not_booked_again() {
        var taken = made(camp.book(world.family(camp.ours(), 1), group, day));
        var family = world.family(camp.ours(), 1);
        var wish = made(camp.desk().post("/api/v1/camp-visits", wish(family, false, day)))
                .at("/waiting/0/wishId");
        cancel(taken);
        var booked = made(camp.book(family, group, day));
        assertThat(state(wish)).isEqualTo("booked");
        cancel(booked);
        aMinutePasses();
        assertThat(camp.taken(group, day)).isZero();
    }

    @Test
    void another_wish_of_the_same_pet_for_that_day_is_refused_and_the_same_one_is_there_already() {
        camp.fill(group, day, 1);
        var family = world.family(camp.ours(), 2);
        var both = wish(family, false, day);
        made(camp.desk().post("/api/v1/camp-visits", both));
        var one = new HashMap<>(both);
        one.put("petIds", List.of(family.pets().getFirst().value()));
        assertThat(camp.desk().post("/api/v1/camp-visits", one).at("/code")).isEqualTo("in-line-already");
        made(camp.desk().post("/api/v1/camp-visits", both));
        var other = "/api/v1/pets/" + family.pets().getLast().value();
        made(camp.owner().post(other + "/deletion", Map.of()));
        made(camp.desk().post("/api/v1/camp-visits", one));
    }

    @Test
    void what_was_moved_since_is_shown_as_it_is_now() {
        var taken = made(camp.book(world.family(camp.ours(), 1), group, day));
        var wish = waiting(1, false);
        cancel(taken);
        aMinutePasses();
        var visit = "/api/v1/camp-visits/" + now(wish).at("/booked/visitId");
        var to = Map.of("day", camp.day(8).toString(), "part", "morning");
        made(camp.desk().put(visit, to, "If-Match", camp.desk().get(visit).etag()));
        assertThat(List.of(now(wish).at("/day"), now(wish).at("/part"), state(wish)))
                .containsExactly(camp.day(8).toString(), "morning", "booked");
    }
}

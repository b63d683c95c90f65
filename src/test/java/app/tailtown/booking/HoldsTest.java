package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stay that is held has its suite, until it is confirmed, given up or runs out. */
@HouseTest
class HoldsTest extends FamilyStays {

    @Autowired
    LapseHolds job;

    Api.Reply held(Map<String, Object> more) {
        var wish = new HashMap<String, Object>(Map.of("hold", true));
        wish.putAll(more);
        return booked(5, 8, wish);
    }

    Instant at(int day, int hour) {
        return today.plusDays(day)
                .atTime(hour, 0)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
    }

    static Instant until(Api.Reply stay) {
        return Instant.parse(stay.at("/heldUntil"));
    }

    void confirmed(Api.Reply stay) {
        var now = desk.get(path(stay));
        assertThat(now.at("/state")).as(now.body()).isEqualTo("confirmed");
    }

    @Test
    void it_has_its_suite_for_a_day_and_the_price_that_was_said_then() {
        suite();
        var stay = held(Map.of());
        assertThat(stay.at("/state")).isEqualTo("requested");
        assertThat(stay.json().at("/confirmedAt").isNull()).isTrue();
        assertThat(Duration.between(Instant.now(), until(stay))).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(book(world.family(ours, 1), 6, 7, Map.of()).at("/code")).isEqualTo("type-full");
        var quote = stay.at("/quote/id");
        var after = desk.post(path(stay) + "/confirmation", Map.of());
        assertThat(after.at("/state")).as(after.body()).isEqualTo("confirmed");
        assertThat(after.at("/quote/id")).isEqualTo(quote);
        MovingClock.at(until(stay).plusSeconds(60), () -> confirmed(stay));
        assertThat(desk.post(path(stay) + "/confirmation", Map.of()).at("/code"))
                .isEqualTo("already-confirmed");
    }

    @Test
    void when_its_time_is_over_whoever_comes_next_has_the_suite_without_waiting_for_the_job() {
        suite();
        var stay = held(Map.of());
        MovingClock.at(until(stay), () -> {
            var free = desk.get("/api/v1/resorts/" + ours.resort() + "/availability?arrives=" + day(5) + "&departs="
                            + day(8))
                    .json()
                    .valueStream()
                    .filter(t -> t.at("/suiteTypeId").asString().equals(type.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(free.at("/nights/0/free").asInt()).as(free.toString()).isEqualTo(1);
            assertThat(book(world.family(ours, 1), 6, 7, Map.of()).status()).isEqualTo(201);
            var refused = desk.post(path(stay) + "/confirmation", Map.of());
            assertThat(refused.at("/code")).as(refused.body()).isEqualTo("hold-expired");
            assertThat(refused.at("/remedies/0/code")).isEqualTo("book-again");
            assertThat(desk.get(path(stay)).at("/state")).isEqualTo("expired");
            assertThat(lets(stay)).isEmpty();
            assertThat(desk.delete(path(stay) + "/cancellation").status()).isEqualTo(409);
        });
    }

    @Test
    void the_job_of_the_minute_gives_it_up_and_says_so_in_its_history() {
        suite();
        var stay = held(Map.of());
        var at = until(stay).plusSeconds(1);
        MovingClock.at(at, () -> {
            world.in(ours, () -> {
                job.run();
                return true;
            });
            var history = desk.get(path(stay) + "/history").body();
            assertThat(history).contains("hold-expired", "By itself");
            var back = desk.delete(path(stay) + "/cancellation");
            assertThat(back.at("/state")).as(back.body()).isEqualTo("requested");
            assertThat(until(back)).isAfter(at);
        });
    }

    @Test
    void it_never_lasts_longer_than_until_the_guests_are_to_come() {
        suite();
        var stay = booked(1, 3, Map.of("hold", true, "dropOff", "00:01"));
        var dropOff = today.plusDays(1)
                .atTime(LocalTime.of(0, 1))
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        assertThat(until(stay)).isEqualTo(dropOff);
        assertThat(desk.post(path(stay) + "/hold", Map.of()).at("/code")).isEqualTo("hold-lasts-longest");
        desk.post(path(stay) + "/cancellation", Map.of());
        var late = book(family, 0, 1, Map.of("hold", true, "dropOff", "00:00"));
        assertThat(late.at("/code")).as(late.body()).isEqualTo("too-late-to-hold");
        assertThat(late.at("/remedies/0/change/hold")).isEqualTo("false");
    }

    @Test
    void it_is_held_longer_and_not_beyond_what_a_change_makes_its_first_day() {
        suite();
        var stays = new ArrayList<Api.Reply>();
        MovingClock.at(at(1, 12), () -> stays.add(held(Map.of())));
        var stay = stays.getFirst();
        assertThat(until(stay)).isEqualTo(at(2, 12));
        MovingClock.at(at(2, 11), () -> {
            var longer = desk.post(path(stay) + "/hold", Map.of());
            assertThat(until(longer)).as(longer.body()).isEqualTo(at(3, 11));
            var late = change(stay, 2, 4, Map.of("dropOff", "10:30"));
            assertThat(late.at("/code")).as(late.body()).isEqualTo("too-late-to-hold");
            var sooner = change(stay, 2, 4, Map.of("dropOff", "15:00"));
            assertThat(sooner.at("/state")).as(sooner.body()).isEqualTo("requested");
            assertThat(until(sooner)).isEqualTo(at(2, 15));
        });
    }

    @Test
    void a_change_that_shortened_it_is_taken_back_with_the_time_it_had() {
        suite();
        MovingClock.at(at(1, 12), () -> {
            var stay = held(Map.of());
            var sooner = change(stay, 1, 4, Map.of("dropOff", "15:00"));
            assertThat(until(sooner)).as(sooner.body()).isEqualTo(at(1, 15));
            var back = desk.delete(path(stay) + "/change", "If-Match", sooner.etag());
            assertThat(until(back)).as(back.body()).isEqualTo(until(stay)).isEqualTo(at(2, 12));
        });
    }

    @Test
    void nobody_comes_or_stays_away_before_it_is_confirmed() {
        suite();
        var stay = booked(0, 2, Map.of("hold", true));
        for (var deed : List.of("/check-in", "/no-show")) {
            var refused = desk.post(path(stay) + deed, Map.of());
            assertThat(refused.at("/code")).as(refused.body()).isEqualTo("only-held");
        }
        var released = desk.post(path(stay) + "/cancellation", Map.of());
        assertThat(released.at("/state")).isEqualTo("cancelled");
        assertThat(desk.delete(path(stay) + "/cancellation").at("/state")).isEqualTo("requested");
        desk.post(path(stay) + "/confirmation", Map.of());
        assertThat(desk.post(path(stay) + "/check-in", Map.of()).at("/state")).isEqualTo("in-house");
    }

    @Test
    void who_stands_at_the_door_is_confirmed_and_checked_in_at_once_by_whoever_may_do_both() {
        suite();
        var stay = booked(0, 2, Map.of("hold", true));
        var kennel = new Api(port, ours.tokens().get(Role.KENNEL));
        var refused = kennel.post(path(stay) + "/check-in", Map.of("confirm", true));
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("only-held");
        var came = desk.post(path(stay) + "/check-in", Map.of("confirm", true));
        assertThat(came.at("/state")).as(came.body()).isEqualTo("in-house");
        assertThat(came.json().at("/confirmedAt").isNull()).isFalse();
    }

    @Test
    void a_resort_says_for_how_long_it_holds() {
        suite();
        var rule = "/api/v1/resorts/" + ours.resort() + "/hold-rule";
        var manager = new Api(port, ours.tokens().get(Role.MANAGER));
        var before = manager.get(rule);
        var kept = manager.put(rule, Map.of("hours", 2), "If-Match", before.etag());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        try {
            assertThat(until(held(Map.of()))).isBefore(Instant.now().plus(Duration.ofHours(2)));
            assertThat(manager.put(rule, Map.of("hours", 337), "If-Match", kept.etag())
                            .status())
                    .isEqualTo(422);
        } finally {
            manager.put(rule, before.json(), "If-Match", kept.etag());
        }
    }

    @Test
    void the_desk_sees_until_when_and_confirms_with_one_button() {
        suite();
        var stay = booked(0, 2, Map.of("hold", true));
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var today = page.get("/resorts/" + ours.resort() + "/today").body();
        assertThat(today).contains("Held until", "Confirm and check in");
        var shown = page.get("/reservations/" + stay.at("/id")).body();
        assertThat(shown).contains("Held until", "Confirm", "Release");
    }
}

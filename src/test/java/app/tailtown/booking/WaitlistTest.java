package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wish that was refused waits, and gets what becomes free before those who came later. */
@HouseTest
class WaitlistTest extends WaitlistStays {

    private World.Family first;
    private World.Family second;
    private Api.Reply stay;

    @BeforeEach
    void everything_is_full() {
        suite();
        stay = booked(5, 8, Map.of());
        first = world.family(ours, 1);
        second = world.family(ours, 2);
    }

    @Test
    void what_becomes_free_is_held_for_whoever_has_waited_longest() {
        var one = waiting(first, 5, 8, Map.of());
        var two = waiting(second, 5, 8, Map.of());
        assertThat(two.json().at("/place").asInt())
                .isEqualTo(one.json().at("/place").asInt() + 1);
        aMinutePasses();
        assertThat(state(one)).isEqualTo("waiting");
        cancelled(stay);
        aMinutePasses();
        assertThat(List.of(state(one), state(two))).containsExactly("offered", "waiting");
        var held = offered(one);
        assertThat(held.at("/state")).isEqualTo("requested");
        assertThat(lets(held)).containsExactly("5-8 1");
        assertThat(desk.get(path(held) + "/history").body()).contains("Offered from the waitlist");
        assertThat(book(second, 5, 8, Map.of()).at("/code")).isEqualTo("type-full");
    }

    @Test
    void who_takes_it_no_longer_waits() {
        var one = waiting(first, 5, 8, Map.of());
        cancelled(stay);
        aMinutePasses();
        assertThat(desk.post(path(offered(one)) + "/confirmation", Map.of()).at("/state"))
                .isEqualTo("confirmed");
        assertThat(state(one)).isEqualTo("accepted");
        assertThat(now(one).json().at("/place").isMissingNode()
                        || now(one).json().at("/place").isNull())
                .isTrue();
        var refused = desk.post(entry(one) + "/offer", Map.of());
        assertThat(refused.at("/code")).isEqualTo("offer-taken");
        assertThat(refused.at("/remedies/0/code")).isEqualTo("open-stay");
    }

    @Test
    void who_passes_keeps_the_place_and_is_not_asked_the_same_again() {
        var one = waiting(first, 5, 8, Map.of());
        var two = waiting(second, 5, 8, Map.of());
        cancelled(stay);
        aMinutePasses();
        var passed = desk.delete(entry(one) + "/offer");
        assertThat(passed.at("/state")).as(passed.body()).isEqualTo("waiting");
        aMinutePasses();
        assertThat(List.of(state(one), state(two))).containsExactly("waiting", "offered");
        assertThat(now(one).json().at("/place").asInt())
                .isLessThan(now(two).json().at("/place").asInt());
        assertThat(desk.delete(entry(one) + "/offer").at("/code")).isEqualTo("nothing-offered");
    }

    @Test
    void nobody_answers_in_time_and_the_next_is_offered_it() {
        var one = waiting(first, 5, 8, Map.of());
        var two = waiting(second, 5, 8, Map.of());
        cancelled(stay);
        aMinutePasses();
        var until = Instant.parse(now(one).at("/offer/heldUntil"));
        MovingClock.at(until, () -> {
            // Whoever looks for suites first lets go of it; nobody has to wait for a job.
            assertThat(state(one)).isEqualTo("waiting");
            aMinutePasses();
            assertThat(List.of(state(one), state(two))).as(now(two).body()).containsExactly("waiting", "offered");
            desk.delete(entry(two) + "/offer");
            aMinutePasses();
            assertThat(now(one).at("/passedOver/why/en")).contains("offered before");
            assertThat(now(one).at("/passedOver/why/es")).contains("ya se ofrecieron");
            var again = desk.post(entry(one) + "/offer", Map.of());
            assertThat(again.at("/state")).as(again.body()).isEqualTo("offered");
        });
    }

    @Test
    void who_may_not_come_is_passed_over_with_the_reason_and_keeps_the_place() {
        var one = waiting(first, 5, 8, Map.of());
        var two = waiting(second, 5, 8, Map.of());
        var manager = new Api(port, ours.tokens().get(Role.MANAGER));
        var ban = "/api/v1/customers/" + first.customer().value() + "/ban";
        assertThat(manager.post(ban, Map.of("why", "Bites")).status()).isEqualTo(200);
        cancelled(stay);
        aMinutePasses();
        assertThat(List.of(state(one), state(two))).containsExactly("waiting", "offered");
        assertThat(now(one).at("/passedOver/why/en")).contains("may not");
    }

    @Test
    void days_next_to_those_wished_would_do() {
        var one = waiting(first, 5, 8, Map.of("flexDays", 2));
        cancelled(stay);
        var other = book(second, 7, 9, Map.of());
        assertThat(other.status()).as(other.body()).isEqualTo(201);
        aMinutePasses();
        var offer = now(one);
        assertThat(offer.at("/offer/arrives")).as(offer.body()).isEqualTo(day(4));
        assertThat(offer.at("/offer/departs")).isEqualTo(day(7));
    }

    @Test
    void the_type_they_would_like_best_is_offered_first() {
        var better = world.type(ours, ours.resorts().getFirst());
        world.suite(ours, ours.resorts().getFirst(), better);
        cancelled(stay);
        var one = waiting(first, 5, 8, Map.of("suiteTypeIds", List.of(better, type)));
        aMinutePasses();
        assertThat(now(one).json().at("/offer/suiteType").asString())
                .isEqualTo(now(one).json().at("/suiteTypes/0/name").asString());
    }

    @Test
    void who_is_taken_off_gives_up_what_is_held_and_comes_back_at_the_place_it_had() {
        var one = waiting(first, 5, 8, Map.of());
        var two = waiting(second, 5, 8, Map.of());
        cancelled(stay);
        aMinutePasses();
        var off = desk.post(entry(one) + "/withdrawal", Map.of("reason", "Found another"));
        assertThat(off.at("/state")).as(off.body()).isEqualTo("withdrawn");
        aMinutePasses();
        assertThat(state(two)).isEqualTo("offered");
        assertThat(desk.post(entry(one) + "/offer", Map.of()).at("/code")).isEqualTo("no-longer-waiting");
        var back = desk.delete(entry(one) + "/withdrawal");
        assertThat(back.at("/state")).as(back.body()).isEqualTo("waiting");
        assertThat(back.json().at("/place").asInt())
                .isLessThan(now(two).json().at("/place").asInt());
        assertThat(desk.delete(entry(one) + "/withdrawal").at("/code")).isEqualTo("not-withdrawn");
    }

    @Test
    void a_pass_is_taken_back_while_nobody_else_has_it() {
        var one = waiting(first, 5, 8, Map.of());
        cancelled(stay);
        aMinutePasses();
        var held = offered(one);
        desk.delete(entry(one) + "/offer");
        var back = desk.delete(path(held) + "/cancellation");
        assertThat(back.at("/state")).as(back.body()).isEqualTo("requested");
        assertThat(state(one)).isEqualTo("offered");
    }

    @Test
    void nobody_waits_twice_for_the_same_nights() {
        var one = waiting(first, 5, 8, Map.of());
        var again = wait(first, 7, 9, Map.of());
        assertThat(again.at("/code")).as(again.body()).isEqualTo("already-waiting");
        assertThat(again.at("/remedies/0/href")).isEqualTo("/waitlist/" + one.at("/id"));
        assertThat(wait(first, 8, 9, Map.of()).status()).isEqualTo(201);
    }

    @Test
    void a_wish_is_changed_at_its_place_and_not_while_an_offer_stands() {
        var one = waiting(first, 5, 8, Map.of());
        var to = Map.of(
                "serviceId", ours.boarding(),
                "petIds", List.of(first.pets().getFirst().value()),
                "arrives", day(6),
                "departs", day(8));
        var changed = desk.put(entry(one), to, "If-Match", one.etag());
        assertThat(changed.at("/arrives")).as(changed.body()).isEqualTo(day(6));
        assertThat(changed.at("/place")).isEqualTo(one.at("/place"));
        assertThat(desk.put(entry(one), to, "If-Match", one.etag()).status()).isEqualTo(412);
        cancelled(stay);
        aMinutePasses();
        var late = desk.put(entry(one), to, "If-Match", now(one).etag());
        assertThat(late.at("/code")).as(late.body()).isEqualTo("offer-stands");
    }

    @Test
    void by_hand_is_refused_as_a_booking_is_with_what_can_be_had_instead() {
        var one = waiting(first, 5, 8, Map.of());
        var refused = desk.post(entry(one) + "/offer", Map.of());
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("type-full");
        assertThat(refused.json().at("/remedies").size()).isPositive();
        var unknown = wait(second, 5, 8, Map.of("suiteTypeIds", List.of(ours.resort())));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/errors/0/pointer")).startsWith("/suiteTypeIds");
        assertThat(wait(second, 8, 5, Map.of()).at("/errors/0/pointer")).isEqualTo("/departs");
        assertThat(wait(second, -3, -1, Map.of()).at("/code")).isEqualTo("arrival-in-the-past");
    }

    @Test
    void who_waited_until_the_last_day_is_over_waits_no_longer() {
        var one = waiting(first, 5, 8, Map.of("flexDays", 1));
        var resort = ours.resorts().getFirst();
        MovingClock.at(
                today.plusDays(6).atTime(23, 0).atZone(resort.zone()).toInstant(),
                () -> assertThat(state(one)).isEqualTo("waiting"));
        MovingClock.at(today.plusDays(7).atTime(1, 0).atZone(resort.zone()).toInstant(), () -> {
            assertThat(state(one)).isEqualTo("over");
            assertThat(desk.post(entry(one) + "/offer", Map.of()).at("/code")).isEqualTo("wait-is-over");
        });
    }

    @Test
    void a_household_that_was_deleted_does_not_wait() {
        var one = waiting(first, 5, 8, Map.of());
        assertThat(desk.post("/api/v1/customers/" + first.customer().value() + "/deletion", Map.of())
                        .status())
                .isEqualTo(200);
        cancelled(stay);
        aMinutePasses();
        assertThat(now(one).status()).isEqualTo(404);
        assertThat(book(second, 5, 8, Map.of()).status()).isEqualTo(201);
    }
}

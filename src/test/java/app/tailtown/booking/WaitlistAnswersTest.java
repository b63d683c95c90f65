package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Shots;
import app.tailtown.world.Vaccines;
import app.tailtown.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an offer when the stay that is held, or the wish it answers, goes ways of its own. */
@HouseTest
class WaitlistAnswersTest extends WaitlistStays {

    private World.Family first;

    @Autowired
    Shots shots;

    @BeforeEach
    void somebody_waits_for_what_is_free() {
        suite();
        first = world.family(ours, 1);
    }

    private Api.Reply held(Api.Reply entry) {
        aMinutePasses();
        assertThat(state(entry)).isEqualTo("offered");
        return offered(entry);
    }

    @Test
    void what_is_held_is_told_as_it_is_after_it_was_changed() {
        var one = waiting(first, 5, 8, Map.of());
        var stay = held(one);
        var moved = change(stay, 6, 8, Map.of());
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(now(one).at("/offer/arrives")).isEqualTo(day(6));
        assertThat(now(one).at("/arrives")).isEqualTo(day(5));
    }

    @Test
    void by_hand_the_first_that_takes_them_is_offered() {
        var light = world.type(ours, ours.resorts().getFirst());
        var limited = Map.of("suiteTypeId", light, "name", "L-" + day(0), "maximumPets", 1, "weightLimitGrams", 4_000);
        var owner = new Api(port, ours.tokens().get(Role.OWNER));
        var suite = owner.post("/api/v1/resorts/" + ours.resort() + "/suites", limited);
        assertThat(suite.status()).as(suite.body()).isEqualTo(201);
        var one = waiting(first, 5, 8, Map.of("suiteTypeIds", List.of(light, type)));
        var offer = desk.post(entry(one) + "/offer", Map.of());
        assertThat(offer.at("/offer/suiteType"))
                .as(offer.body())
                .isEqualTo(offer.json().at("/suiteTypes/1/name").asString());
    }

    @Test
    void dates_that_nobody_can_mean_are_told_and_nothing_is_held() {
        var one = waiting(first, 5, 8, Map.of("suiteTypeIds", List.of()));
        var backwards = desk.post(entry(one) + "/offer", Map.of("arrives", day(9), "departs", day(7)));
        assertThat(backwards.at("/errors/0/pointer")).as(backwards.body()).isEqualTo("/departs");
        var far = desk.post(entry(one) + "/offer", Map.of("arrives", "+999999999-12-31"));
        assertThat(far.status()).as(far.body()).isEqualTo(422);
        assertThat(desk.post(entry(one) + "/offer", Map.of("departs", "-999999999-01-01"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_stay_that_was_on_offer_is_not_brought_back_for_who_no_longer_waits() {
        var one = waiting(first, 5, 8, Map.of());
        var stay = held(one);
        desk.post(entry(one) + "/withdrawal", Map.of());
        var back = desk.delete(path(stay) + "/cancellation");
        assertThat(back.at("/code")).as(back.body()).isEqualTo("wish-moved-on");
        assertThat(back.at("/remedies/0/href")).isEqualTo("/waitlist/" + one.at("/id"));
        assertThat(state(one)).isEqualTo("withdrawn");
    }

    @Test
    void nor_while_another_is_held_for_them() {
        var one = waiting(first, 5, 8, Map.of("flexDays", 1));
        var stay = held(one);
        desk.delete(entry(one) + "/offer");
        held(one);
        assertThat(desk.delete(path(stay) + "/cancellation").at("/code")).isEqualTo("wish-moved-on");
    }

    @Test
    void who_is_put_back_is_offered_again_what_nobody_had_said_no_to() {
        var one = waiting(first, 5, 8, Map.of());
        held(one);
        var off = desk.post(entry(one) + "/withdrawal", Map.of());
        assertThat(off.etag()).isNotEqualTo(one.etag());
        desk.delete(entry(one) + "/withdrawal");
        held(one);
    }

    @Test
    void who_waits_again_is_not_put_back_beside_it() {
        var one = waiting(first, 5, 8, Map.of());
        desk.post(entry(one) + "/withdrawal", Map.of());
        waiting(first, 5, 8, Map.of());
        assertThat(desk.delete(entry(one) + "/withdrawal").at("/code")).isEqualTo("already-waiting");
    }

    @Test
    void nobody_is_put_back_whose_days_are_over() {
        var one = waiting(first, 5, 8, Map.of());
        desk.post(entry(one) + "/withdrawal", Map.of());
        var later = today.plusDays(7)
                .atTime(9, 0)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        MovingClock.at(
                later,
                () -> assertThat(desk.delete(entry(one) + "/withdrawal").at("/code"))
                        .isEqualTo("wait-is-over"));
    }

    @Test
    void who_wishes_a_type_that_is_gone_is_told() {
        var gone = world.type(ours, ours.resorts().getFirst());
        var suite = world.suite(ours, ours.resorts().getFirst(), gone);
        var one = waiting(first, 5, 8, Map.of("suiteTypeIds", List.of(gone)));
        var owner = new Api(port, ours.tokens().get(Role.OWNER));
        desk.post(entry(one) + "/withdrawal", Map.of());
        assertThat(owner.post("/api/v1/suites/" + suite + "/deletion", Map.of()).status())
                .isEqualTo(200);
        desk.delete(entry(one) + "/withdrawal");
        aMinutePasses();
        assertThat(now(one).at("/passedOver/why/en")).contains("not there any more");
    }

    @Test
    void part_of_a_day_is_no_number_of_days() {
        var part = wait(first, 5, 8, Map.of("flexDays", 1.9));
        assertThat(part.at("/errors/0/pointer")).as(part.body()).isEqualTo("/flexDays");
    }

    @Test
    void what_stood_against_every_opening_is_looked_at_again_in_ten_minutes() {
        var there = ours.resorts().get(1);
        var suite = world.suite(ours, there, ours.suiteTypes().getFirst());
        var stay = book(
                first,
                5,
                8,
                Map.of(
                        "resortId",
                        there.id().value(),
                        "suiteTypeId",
                        ours.suiteTypes().getFirst(),
                        "suiteId",
                        suite));
        assertThat(stay.status()).as(stay.body()).isEqualTo(201);
        var one = waiting(first, 5, 8, Map.of());
        aMinutePasses();
        assertThat(now(one).at("/passedOver/why/en")).isNotEmpty();
        cancelled(stay);
        aMinutePasses();
        assertThat(state(one)).isEqualTo("waiting");
        MovingClock.at(Instant.now().plus(Duration.ofMinutes(11)), () -> {
            aMinutePasses();
            assertThat(state(one)).isEqualTo("offered");
        });
    }

    @Test
    void nights_for_which_the_proof_is_good_are_offered_where_those_wished_come_too_late() {
        var manager = new Api(port, ours.tokens().get(Role.MANAGER));
        var vaccine = world.vaccine(ours);
        var service = shots.service(ours);
        Vaccines.require(manager, vaccine, service, "refuse", "booking", today);
        Vaccines.prove(desk, first.pets().getFirst().value(), vaccine, day(7));
        var one = waiting(first, 5, 8, Map.of("serviceId", service, "flexDays", 2));
        assertThat(held(one).at("/departs")).isEqualTo(day(7));
    }
}

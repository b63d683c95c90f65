package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A refusal names nights in which the suite it names is somebody else's, and what is taken back is what was given up last. */
@HouseTest
class NamedNightsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private Api api;
    private LocalDate today;
    private UUID left;
    private UUID right;

    @BeforeEach
    void open() {
        var ours = world.ours();
        var resort = ours.resorts().getFirst();
        api = new Api(port, ours.token(Role.MANAGER));
        today = LocalDate.now(resort.zone());
        var type = world.type(ours, resort);
        left = world.suite(ours, resort, type);
        right = world.suite(ours, resort, type);
    }

    private Reply booked(UUID suite, int from, int until) {
        var family = world.family(world.ours(), 1);
        var wish = new HashMap<String, Object>(nights(from, until));
        wish.put("resortId", world.ours().resort());
        wish.put("serviceId", world.ours().boarding());
        wish.put("customerId", family.customer().value());
        wish.put("petIds", family.pets().stream().map(p -> p.value()).toList());
        wish.put("suiteId", suite);
        var reply = api.post("/api/v1/reservations", wish);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply;
    }

    private Map<String, Object> nights(int from, int until) {
        return Map.of(
                "arrives",
                today.plusDays(from).toString(),
                "departs",
                today.plusDays(until).toString());
    }

    private Reply change(Reply stay, Map<String, Object> to) {
        return api.put(path(stay), to, "If-Match", stay.etag());
    }

    private static String path(Reply stay) {
        return "/api/v1/reservations/" + stay.at("/id");
    }

    private void assertThatNightIsNamed(Reply no, int night) {
        assertThat(no.at("/code")).as(no.body()).isEqualTo("suite-taken");
        var named = today.plusDays(night);
        assertThat(LocalDate.parse(no.at("/facts/arrives"))).isBeforeOrEqualTo(named);
        assertThat(LocalDate.parse(no.at("/facts/departs"))).isAfter(named);
    }

    @Test
    void of_a_stay_that_is_to_begin_earlier_and_end_later_the_earlier_night_is_named_when_that_is_taken() {
        booked(left, 10, 12);
        var stay = booked(left, 12, 14);

        assertThatNightIsNamed(change(stay, nights(11, 16)), 11);
    }

    @Test
    void of_an_exchange_the_nights_of_the_stay_are_named_that_finds_its_new_suite_taken() {
        var one = booked(left, 10, 12);
        var other = booked(right, 20, 24);
        booked(left, 22, 24);

        var no = api.post(
                path(one) + "/swap",
                Map.of("suiteId", left, "withId", UUID.fromString(other.at("/id")), "withSuiteId", right));

        assertThatNightIsNamed(no, 22);
    }

    @Test
    void a_stay_that_was_moved_and_cancelled_comes_back_to_where_it_was_last_although_the_clock_was_set_back() {
        var stay = booked(left, 10, 12);
        var to = new HashMap<>(nights(10, 12));
        to.put("suiteId", right);
        assertThat(change(stay, to).status()).isEqualTo(200);

        MovingClock.at(
                Instant.now().minus(Duration.ofMinutes(5)), () -> api.post(path(stay) + "/cancellation", Map.of()));
        var back = api.delete(path(stay) + "/cancellation");

        assertThat(back.at("/lets/0/suiteId")).as(back.body()).isEqualTo(right.toString());
    }
}

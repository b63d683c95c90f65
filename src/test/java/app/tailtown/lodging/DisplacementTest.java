package app.tailtown.lodging;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A closure takes the nights it needs from whoever has the suite, and no other night. */
@HouseTest
class DisplacementTest {

    private static final int NIGHTS = 10;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Api manager;
    UUID suite;
    LocalDate today;
    String stay;

    @BeforeEach
    void somebodySleepsHere() {
        ours = world.ours();
        manager = new Api(port, ours.tokens().get(Role.MANAGER));
        var resort = ours.resorts().getFirst();
        today = LocalDate.now(resort.zone());
        suite = world.suite(ours, resort, world.type(ours, resort));
        var family = world.family(ours, 2);
        var booked = manager.post(
                "/api/v1/reservations",
                Map.of(
                        "resortId", ours.resort(),
                        "serviceId", ours.boarding(),
                        "customerId", family.customer().value(),
                        "petIds", family.pets().stream().map(p -> p.value()).toList(),
                        "arrives", today.toString(),
                        "departs", today.plusDays(NIGHTS).toString(),
                        "suiteId", suite));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        stay = booked.at("/id");
    }

    private Api.Reply close(int from, int until) {
        return manager.post(
                "/api/v1/suites/" + suite + "/closures",
                Map.of(
                        "from", today.plusDays(from).toString(),
                        "until", today.plusDays(until).toString()));
    }

    /** Each part of the stay, in days from today: {@code 0-3 suite}. */
    private List<String> parts() {
        return manager.get("/api/v1/reservations/" + stay)
                .json()
                .at("/lets")
                .valueStream()
                .map(l -> days(l.at("/arrives").asString()) + "-"
                        + days(l.at("/departs").asString())
                        + (l.at("/suiteId").isNull() ? " none" : " suite"))
                .toList();
    }

    private long days(String date) {
        return java.time.temporal.ChronoUnit.DAYS.between(today, LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | 5  | 0-3 suite, 3-5 none, 5-10 suite
            0 | 2  | 0-2 none, 2-10 suite
            7 | 12 | 0-7 suite, 7-10 none
            0 | 10 | 0-10 none
            0 | 40 | 0-10 none
            """)
    void only_the_closed_nights_lose_the_suite(int from, int until, String parts) {
        assertThat(close(from, until).status()).isEqualTo(201);

        assertThat(String.join(", ", parts())).isEqualTo(parts);
    }

    private Api.Reply reopen(Api.Reply closed) {
        return manager.delete("/api/v1/closures/" + closed.at("/id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | 5  | 0-3 suite, 3-5 suite, 5-10 suite
            0 | 12 | 0-10 suite
            """)
    void who_lost_the_suite_has_it_back_when_it_opens_again(int from, int until, String parts) {
        var reopened = reopen(close(from, until));

        assertThat(reopened.status()).as(reopened.body()).isEqualTo(200);
        assertThat(reopened.json().at("/back").valueStream().map(JsonNode::asString))
                .containsExactly(stay);
        assertThat(reopened.json().at("/notBack").size()).isZero();
        assertThat(String.join(", ", parts())).isEqualTo(parts);
    }

    @Test
    void the_history_of_the_stay_says_who_closed_the_suite_and_who_opened_it() {
        reopen(close(3, 5));

        var history = manager.get("/api/v1/reservations/" + stay + "/history").json();
        assertThat(history.valueStream().limit(2).map(l -> l.at("/what").asString()))
                .containsExactly("suite-back", "suite-lost");
        assertThat(history.at("/1/facts/from").asString())
                .isEqualTo(today.plusDays(3).toString());
        assertThat(history.at("/1/by").asString()).isNotEmpty();
    }

    @Test
    void nights_that_are_over_are_not_given_back() {
        var closed = close(0, NIGHTS);
        var later =
                today.plusDays(4).atTime(12, 0).atZone(ours.resorts().getFirst().zone());

        MovingClock.at(later.toInstant(), () -> reopen(closed));

        assertThat(parts()).containsExactly("0-4 none", "4-10 suite");
    }

    @Test
    void who_has_another_suite_since_keeps_it_and_that_is_said() {
        var closed = close(0, NIGHTS);
        var other = world.suite(
                ours, ours.resorts().getFirst(), world.type(ours, ours.resorts().getFirst()));
        var had = manager.get("/api/v1/reservations/" + stay);
        var moved = manager.put(
                "/api/v1/reservations/" + stay,
                Map.of(
                        "arrives", today.toString(),
                        "departs", today.plusDays(NIGHTS).toString(),
                        "suiteId", other),
                "If-Match",
                had.etag());
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);

        var reopened = reopen(closed);

        assertThat(reopened.json().at("/back").size()).isZero();
        assertThat(reopened.at("/notBack/0/holder")).isEqualTo(stay);
        assertThat(reopened.at("/notBack/0/why")).isEqualTo("has-another-suite");
        assertThat(manager.get("/api/v1/reservations/" + stay).at("/lets/0/suiteId"))
                .isEqualTo(other.toString());
    }

    @Test
    void a_suite_that_was_deleted_meanwhile_is_given_to_nobody() {
        var closed = close(0, NIGHTS);
        assertThat(manager.post("/api/v1/suites/" + suite + "/deletion", "").status())
                .isEqualTo(200);

        assertThat(reopen(closed).at("/notBack/0/why")).isEqualTo("suite-is-removed");
        assertThat(parts()).containsExactly("0-10 none");
    }

    @Test
    void who_does_not_sleep_there_in_those_nights_keeps_the_suite() {
        assertThat(close(NIGHTS, NIGHTS + 2).status()).isEqualTo(201);

        assertThat(parts()).containsExactly("0-10 suite");
    }

    @Test
    void a_suite_that_was_deleted_is_not_closed() {
        var resort = ours.resorts().getFirst();
        suite = world.suite(ours, resort, world.type(ours, resort));
        assertThat(manager.post("/api/v1/suites/" + suite + "/deletion", "").status())
                .isEqualTo(200);

        assertThat(close(1, 3).at("/code")).isEqualTo("suite-removed");

        assertThat(manager.delete("/api/v1/suites/" + suite + "/deletion").status())
                .isEqualTo(200);
        assertThat(close(1, 3).status()).isEqualTo(201);
    }

    @Test
    void nights_that_are_over_are_not_closed_afterwards() {
        var refused = close(-2, 3);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/from");
        assertThat(parts()).containsExactly("0-10 suite");
    }
}

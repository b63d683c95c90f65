package app.tailtown.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.races.Together;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import app.tailtown.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A suite is dirty once its last guests have left it, until somebody has cleaned it. */
@HouseTest
class HousekeepingTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private Company ours;
    private Api kennel;
    private Api desk;
    private LocalDate today;
    private UUID type;
    private UUID suite;

    @BeforeEach
    void open() {
        ours = world.ours();
        kennel = new Api(port, ours.tokens().get(Role.KENNEL));
        desk = new Api(port, ours.tokens().get(Role.FRONT_DESK));
        today = LocalDate.now(ours.resorts().getFirst().zone());
        type = world.type(ours, ours.resorts().getFirst());
        suite = another();
    }

    private UUID another() {
        return world.suite(ours, ours.resorts().getFirst(), type);
    }

    private Api.Reply book(World.Family family, UUID where, int from, int until, Map<String, Object> more) {
        var wish = new HashMap<String, Object>(Map.of(
                "resortId", ours.resort(),
                "serviceId", ours.boarding(),
                "customerId", family.customer().value(),
                "petIds", family.pets().stream().map(p -> p.value()).toList(),
                "arrives", today.plusDays(from).toString(),
                "departs", today.plusDays(until).toString(),
                "suiteId", where));
        wish.putAll(more);
        var booked = desk.post("/api/v1/reservations", wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked;
    }

    private static String path(Api.Reply stay) {
        return "/api/v1/reservations/" + stay.at("/id");
    }

    private void done(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private JsonNode condition(UUID of) {
        return StreamSupport.stream(
                        kennel.get("/api/v1/resorts/" + ours.resort() + "/housekeeping")
                                .json()
                                .spliterator(),
                        false)
                .filter(c -> c.at("/suiteId").asString().equals(of.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String state(UUID of) {
        var condition = condition(of);
        return condition.at("/state").asString() + (condition.at("/occupied").asBoolean() ? ", occupied" : "");
    }

    private String deed(String what) {
        return "/api/v1/suites/" + suite + "/" + what;
    }

    private void later(int days, int hour, Runnable work) {
        MovingClock.at(
                today.plusDays(days)
                        .atTime(hour, 0)
                        .atZone(ours.resorts().getFirst().zone())
                        .toInstant(),
                work);
    }

    @Test
    void it_is_dirty_from_check_out_on_until_somebody_cleaned_it_and_both_are_taken_back() {
        assertThat(state(suite)).isEqualTo("clean");
        var stay = book(world.family(ours, 1), suite, 0, 1, Map.of());
        done(desk.post(path(stay) + "/check-in", Map.of()));
        assertThat(state(suite)).isEqualTo("clean, occupied");
        later(1, 10, () -> {
            done(desk.post(path(stay) + "/check-out", Map.of()));
            assertThat(state(suite)).isEqualTo("dirty");
            done(desk.delete(path(stay) + "/check-out"));
            assertThat(state(suite)).isEqualTo("clean, occupied");
            done(desk.post(path(stay) + "/check-out", Map.of()));
            done(kennel.post(deed("cleaned"), Map.of()));
            assertThat(state(suite)).isEqualTo("clean");
            done(kennel.delete(deed("cleaned")));
            assertThat(state(suite)).isEqualTo("dirty");
            done(kennel.post(deed("cleaning"), Map.of()));
            assertThat(state(suite)).isEqualTo("cleaning");
            done(kennel.post(deed("cleaned"), Map.of()));
            done(kennel.delete(deed("cleaned")));
            assertThat(state(suite)).isEqualTo("cleaning");
        });
    }

    @Test
    void who_stays_while_its_sister_goes_leaves_nothing_yet() {
        var family = world.family(ours, 2);
        var stay = book(family, suite, 0, 2, Map.of());
        done(desk.post(path(stay) + "/check-in", Map.of()));
        later(1, 10, () -> {
            var first = family.pets().getFirst().value();
            done(desk.post(path(stay) + "/check-out", Map.of("petIds", List.of(first), "releaseRest", false)));
            assertThat(state(suite)).isEqualTo("clean, occupied");
        });
        later(2, 10, () -> {
            done(desk.post(path(stay) + "/check-out", Map.of()));
            assertThat(state(suite)).isEqualTo("dirty");
        });
    }

    @Test
    void who_moves_leaves_the_first_suite_and_who_stays_through_two_lets_does_not() {
        var second = another();
        var moves = List.of(Map.of("from", today.plusDays(1).toString(), "suiteId", second));
        var stay = book(world.family(ours, 1), suite, 0, 3, Map.of("moves", moves));
        done(desk.post(path(stay) + "/check-in", Map.of()));
        later(2, 9, () -> {
            assertThat(state(suite)).isEqualTo("dirty");
            assertThat(state(second)).isEqualTo("clean, occupied");
        });
        var third = another();
        var long_ = book(world.family(ours, 1), third, 0, 40, Map.of());
        done(desk.post(path(long_) + "/check-in", Map.of()));
        later(35, 15, () -> assertThat(state(third)).isEqualTo("clean, occupied"));
    }

    @Test
    void the_next_guests_are_told_on_today_and_whoever_is_let_in_finds_it_ready() {
        var before = book(world.family(ours, 1), suite, 0, 1, Map.of());
        done(desk.post(path(before) + "/check-in", Map.of()));
        var next = book(world.family(ours, 1), suite, 1, 3, Map.of());
        later(1, 10, () -> {
            done(desk.post(path(before) + "/check-out", Map.of()));
            var name = condition(suite).at("/suite").asString();
            assertThat(condition(suite).at("/next").asString()).isEqualTo(next.at("/id"));
            var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
            var day = page.get("/resorts/" + ours.resort() + "/today?all=true").body();
            assertThat(day).contains(name + " is not clean yet");
            assertThat(page.get("/resorts/" + ours.resort() + "/housekeeping").body())
                    .contains(name, "Comes today", "/suites/" + suite + "/cleaned");
            var wet = Visitor.signedIn(port, ours.email(Role.KENNEL));
            var list = "/resorts/" + ours.resort() + "/housekeeping";
            assertThat(wet.get(list).body()).contains(name + " is clean");
            for (var deed : List.of("cleaning", "cleaned", "soiling", "cleaned")) {
                assertThat(wet.send("/suites/" + suite + "/" + deed, Map.of()).location())
                        .isEqualTo(list);
            }
            assertThat(state(suite)).isEqualTo("clean");
            assertThat(wet.delete("/suites/" + suite + "/cleaned").location()).isEqualTo(list);
            assertThat(state(suite)).isEqualTo("dirty");
            assertThat(wet.send("/suites/" + suite + "/cleaned", Map.of()).location())
                    .isEqualTo(list);
            done(desk.post(path(next) + "/check-in", Map.of()));
            assertThat(state(suite)).isEqualTo("clean, occupied");
        });
    }

    @Test
    void somebody_wants_it_cleaned_and_says_why() {
        done(kennel.post(deed("soiling"), Map.of("why", "Paint on the wall")));
        assertThat(state(suite)).isEqualTo("dirty");
        assertThat(condition(suite).at("/why").asString()).isEqualTo("Paint on the wall");
        done(kennel.post(deed("cleaned"), Map.of()));
        assertThat(state(suite)).isEqualTo("clean");
        done(kennel.delete(deed("cleaned")));
        assertThat(state(suite)).isEqualTo("dirty");
        var long_ = kennel.post(deed("soiling"), Map.of("why", "x".repeat(301)));
        assertThat(long_.at("/errors/0/pointer")).isEqualTo("/why");
    }

    @Test
    void what_was_not_done_today_is_not_taken_back() {
        assertThat(kennel.delete(deed("cleaned")).at("/code")).isEqualTo("not-cleaned-today");
        done(kennel.post(deed("soiling"), Map.of()));
        done(kennel.post(deed("cleaned"), Map.of()));
        later(1, 9, () -> assertThat(kennel.delete(deed("cleaned")).at("/code")).isEqualTo("not-cleaned-today"));
    }

    @Test
    void two_who_tap_at_once_have_cleaned_it_once() {
        var stay = book(world.family(ours, 1), suite, 0, 1, Map.of());
        done(desk.post(path(stay) + "/check-in", Map.of()));
        later(1, 10, () -> {
            done(desk.post(path(stay) + "/check-out", Map.of()));
            var taps = Stream.<Callable<Api.Reply>>generate(() -> () -> kennel.post(deed("cleaned"), Map.of()))
                    .limit(6)
                    .toList();
            Together.run(taps).forEach(this::done);
            done(kennel.delete(deed("cleaned")));
            assertThat(state(suite)).isEqualTo("dirty");
        });
    }

    @Test
    void the_board_of_today_shows_what_is_not_clean_and_that_of_another_day_does_not() {
        var page = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var board = "/resorts/" + ours.resort() + "/board?type=" + type;
        assertThat(page.get(board).body()).doesNotContain("board-unready");
        var wanted = kennel.post("/api/v1/suites/" + suite + "/soiling", Map.of());
        assertThat(wanted.status()).as(wanted.body()).isLessThan(300);
        assertThat(page.get(board).body()).contains("board-unready").contains("To clean");
        assertThat(page.get(board + "&from=" + today.plusDays(20)).body()).doesNotContain("board-unready");
        var cleaned = kennel.post("/api/v1/suites/" + suite + "/cleaned", Map.of());
        assertThat(cleaned.status()).as(cleaned.body()).isLessThan(300);
        assertThat(page.get(board).body()).doesNotContain("board-unready");
    }
}

package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two suites, each free for half of a wish: somebody moves, and there is room. */
@HouseTest
class MakeRoomTest extends FamilyStays {

    UUID first;
    UUID second;

    @BeforeEach
    void two_suites() {
        first = suite();
        second = suite();
    }

    private Api.Reply stay(UUID suite, int from, int until, Map<String, Object> more) {
        var wish = new java.util.HashMap<String, Object>(Map.of("suiteId", suite));
        wish.putAll(more);
        var booked = book(world.family(ours, 1), from, until, wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return booked;
    }

    private String path(int from, int until) {
        return "/resorts/%s/make-room?arrives=%s&departs=%s&suiteTypeId=%s"
                .formatted(ours.resort(), day(from), day(until), type);
    }

    private Api.Reply proposed(int from, int until) {
        var reply = desk.get("/api/v1" + path(from, until));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private Api.Reply accept(Api.Reply proposed) {
        return desk.post(
                "/api/v1/resorts/" + ours.resort() + "/make-room",
                Map.of("moves", proposed.json().at("/moves")));
    }

    private String suiteOf(Api.Reply stay) {
        return desk.get("/api/v1/reservations/" + stay.at("/id")).at("/lets/0/suiteId");
    }

    @Test
    void a_refused_wish_says_who_would_have_to_move_and_then_it_fits() {
        var early = stay(first, 20, 22, Map.of());
        stay(second, 22, 24, Map.of());
        var refused = book(family, 20, 24, Map.of("suiteTypeId", type));
        assertThat(refused.status()).isEqualTo(409);
        var way = refused.json()
                .at("/remedies")
                .valueStream()
                .filter(r -> r.at("/code").asString().equals("make-room"))
                .findFirst()
                .orElseThrow();
        assertThat(way.at("/title").asString()).startsWith("Move 1 other stay");
        assertThat(way.at("/href").asString()).startsWith(path(20, 24).replaceAll("&suiteTypeId.*", ""));

        var moved = accept(proposed(20, 24));
        assertThat(moved.at("/reservationIds/0")).isEqualTo(early.at("/id"));
        assertThat(suiteOf(early)).isEqualTo(second.toString());
        assertThat(book(family, 20, 24, Map.of("suiteId", first)).status()).isEqualTo(201);
    }

    @Test
    void who_was_promised_a_suite_stays_in_it() {
        stay(first, 20, 22, Map.of("pinned", true));
        var late = stay(second, 22, 24, Map.of());
        var proposed = proposed(20, 24);
        assertThat(proposed.at("/suiteId")).isEqualTo(second.toString());
        assertThat(proposed.at("/moves/0/reservationId")).isEqualTo(late.at("/id"));
        stay(suite(), 21, 23, Map.of("pinned", true));
    }

    @Test
    void nobody_moves_where_one_is_free_or_where_no_move_helps() {
        stay(first, 20, 22, Map.of());
        assertThat(proposed(20, 24).json().at("/moves")).isEmpty();
        stay(second, 20, 24, Map.of());
        assertThat(proposed(20, 24).json().at("/moves")).isEmpty();
    }

    @Test
    void who_is_here_already_stays_where_they_are() {
        var here = stay(first, 0, 2, Map.of());
        stay(second, 2, 4, Map.of("pinned", true));
        var checkedIn =
                desk.post("/api/v1/reservations/" + here.at("/id") + "/check-in", Map.of(), "If-Match", "\"1\"");
        assertThat(checkedIn.status()).as(checkedIn.body()).isEqualTo(200);
        assertThat(proposed(0, 4).json().at("/moves")).isEmpty();
    }

    @Test
    void all_of_them_move_or_none() {
        var one = stay(first, 20, 22, Map.of());
        stay(second, 22, 24, Map.of());
        var third = suite();
        stay(third, 20, 24, Map.of());
        var moves = proposed(20, 24).json().at("/moves").valueStream().toList();
        var impossible = Map.of(
                "reservationId",
                stay(suite(), 22, 24, Map.of()).at("/id"),
                "version",
                1,
                "letId",
                UUID.randomUUID(),
                "suiteId",
                third);
        var refused = desk.post(
                "/api/v1/resorts/" + ours.resort() + "/make-room",
                Map.of(
                        "moves",
                        Stream.concat(moves.stream(), Stream.of(impossible)).toList()));
        assertThat(refused.status()).isEqualTo(412);
        assertThat(suiteOf(one)).isEqualTo(first.toString());
    }

    @Test
    void what_changed_meanwhile_is_not_moved() {
        stay(first, 20, 22, Map.of());
        stay(second, 22, 24, Map.of());
        var proposed = proposed(20, 24);
        assertThat(accept(proposed).status()).isEqualTo(200);
        assertThat(accept(proposed).status()).isEqualTo(412);
    }

    /** Two desks accept the same proposal in the same moment: one does it, the other is told. */
    @Test
    void two_desks_at_once_move_nobody_twice() throws Exception {
        for (var round = 0; round < 5; round++) {
            var from = 30 + 10 * round;
            stay(first, from, from + 2, Map.of());
            stay(second, from + 2, from + 4, Map.of());
            var proposed = proposed(from, from + 4);
            try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = desks.invokeAll(List.<Callable<Integer>>of(
                        () -> accept(proposed).status(), () -> accept(proposed).status()));
                assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(200, 412);
            }
        }
    }

    @Test
    void on_the_page_one_click_moves_them_and_leads_back_to_the_booking() {
        var early = stay(first, 20, 22, Map.of());
        stay(second, 22, 24, Map.of());
        var page = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var path = path(20, 24) + "&petIds=" + pet(0) + "&customerId="
                + family.customer().value();
        var why = page.get(path.replace("make-room", "why-not"));
        assertThat(why.body()).contains("Make room");
        var shown = page.get(path);
        assertThat(shown.body()).contains("1 stay moves, then").contains("Move this stay");
        var fields = Pattern.compile("name=\"(moves[^\"]*|freed)\" value=\"([^\"]*)\"")
                .matcher(shown.body())
                .results()
                .collect(java.util.stream.Collectors.toMap(m -> m.group(1), m -> m.group(2)));
        var done = page.post(path, fields);
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse(""))
                .contains("/reservations/new")
                .contains("suiteId=" + first);
        assertThat(suiteOf(early)).isEqualTo(second.toString());
        var again = page.post(path, fields);
        assertThat(again.status()).isEqualTo(412);
    }

    @Test
    void nights_nobody_can_mean_are_refused_and_a_garbled_suite_leads_to_the_board() {
        var room = "/resorts/" + ours.resort() + "/make-room";
        for (var nights : List.of(
                "9999-12-30&departs=9999-12-31", "2027-03-05&departs=2027-03-05", "2027-03-01&departs=2027-08-01")) {
            var refused = desk.get("/api/v1" + room + "?suiteTypeId=" + type + "&arrives=" + nights);
            assertThat(refused.status()).as(nights).isEqualTo(422);
        }
        stay(first, 20, 22, Map.of());
        stay(second, 22, 24, Map.of());
        var page = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var path = path(20, 24) + "&customerId=" + family.customer().value();
        var fields = Pattern.compile("name=\"(moves[^\"]*)\" value=\"([^\"]*)\"")
                .matcher(page.get(path).body())
                .results()
                .collect(java.util.stream.Collectors.toMap(m -> m.group(1), m -> m.group(2)));
        fields.put("freed", "x");
        var done = page.post(path, fields);
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse("")).contains("/board?from=");
    }
}

package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several stays move in one press, all or none, and one press takes all of it back. */
@HouseTest
class MoveTogetherTest extends MovingScene {

    private static Map<String, Object> one(Api.Reply stay, Object... fields) {
        var one = new HashMap<String, Object>(Map.of(
                "reservationId", stay.at("/id"),
                "version", stay.json().at("/version").asInt(),
                "letId", stay.at("/lets/0/id")));
        for (var i = 0; i < fields.length; i += 2) one.put((String) fields[i], fields[i + 1]);
        return one;
    }

    @SafeVarargs
    private Api.Reply move(Map<String, Object>... moves) {
        return desk.post(moves(), Map.of("moves", Arrays.asList(moves)));
    }

    @Test
    void two_who_follow_each_other_in_one_suite_come_a_day_later_and_go_back_in_one_press() {
        var early = stay(first, 10, 12);
        var late = stay(first, 12, 14);
        var pressed = ok(move(
                one(early, "arrives", day(11), "departs", day(13)), one(late, "arrives", day(13), "departs", day(15))));
        assertThat(where(early)).isEqualTo("first 11-13 1");
        assertThat(where(late)).isEqualTo("first 13-15 1");
        ok(undo(pressed));
        assertThat(where(early)).isEqualTo("first 10-12 1");
        assertThat(where(late)).isEqualTo("first 12-14 1");
        assertThat(undo(pressed).at("/code")).isEqualTo("nothing-to-take-back");
    }

    @Test
    void one_let_does_not_go_to_two_places() {
        var stay = stay(first, 10, 12);
        var no = move(one(stay, "suiteId", second), one(stay, "suiteId", first));
        assertThat(no.status()).as(no.body()).isEqualTo(422);
        assertThat(no.at("/errors/0/pointer")).isEqualTo("/moves/1/letId");
        assertThat(where(stay)).isEqualTo("first 10-12 1");
    }

    @Test
    void what_is_wrong_with_one_of_them_is_told_where_it_stands() {
        var stay = stay(first, 10, 12);
        var no = move(one(stay, "suiteId", java.util.UUID.randomUUID()));
        assertThat(no.status()).as(no.body()).isEqualTo(422);
        assertThat(no.at("/errors/0/pointer")).startsWith("/moves/0/").endsWith("suiteId");
    }

    @Test
    void two_change_places_although_neither_finds_the_other_free() {
        var one = stay(first, 10, 12);
        var other = stay(second, 10, 12);
        var pressed = ok(move(one(one, "suiteId", second), one(other, "suiteId", first)));
        assertThat(where(one)).isEqualTo("second 10-12 1");
        assertThat(where(other)).isEqualTo("first 10-12 1");
        ok(undo(pressed));
        assertThat(where(one)).isEqualTo("first 10-12 1");
        assertThat(where(other)).isEqualTo("second 10-12 1");
    }

    @Test
    void a_family_in_two_suites_is_moved_once() {
        var each = List.of(Map.of("petId", pet(0), "suiteId", first), Map.of("petId", pet(1), "suiteId", second));
        var stay = booked(10, 12, Map.of("suiteId", first, "each", each));
        var moves = stay.json()
                .at("/lets")
                .valueStream()
                .map(let -> {
                    var move = one(stay, "arrives", day(11), "departs", day(13));
                    move.put("letId", let.at("/id").asString());
                    return move;
                })
                .toList();
        ok(desk.post(moves(), Map.of("moves", moves)));
        assertThat(lets(stay)).containsExactly("11-13 1", "11-13 1");
    }

    @Test
    void the_one_who_cannot_go_is_named_and_nobody_goes() {
        var goes = stay(first, 10, 12);
        var stuck = stay(second, 20, 22);
        var there = stay(second, 22, 24);
        var refused = move(
                one(goes, "arrives", day(11), "departs", day(13)), one(stuck, "arrives", day(21), "departs", day(23)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("one-of-them-stays");
        assertThat(refused.at("/facts/reservation")).isEqualTo(stuck.at("/number"));
        assertThat(refused.at("/facts/because")).isEqualTo("suite-taken");
        assertThat(where(goes)).isEqualTo("first 10-12 1");
        assertThat(where(stuck)).isEqualTo("second 20-22 1");
        assertThat(where(there)).isEqualTo("second 22-24 1");
    }

    @Test
    void what_happened_to_one_of_them_since_keeps_all_of_them_where_they_are() {
        var one = stay(first, 10, 12);
        var other = stay(second, 10, 12);
        var pressed = ok(move(one(one, "suiteId", second), one(other, "suiteId", first)));
        ok(change(other, 10, 13, Map.of()));
        var refused = undo(pressed);
        assertThat(refused.at("/code")).isEqualTo("nothing-to-take-back");
        assertThat(refused.at("/facts/reservation")).isEqualTo(other.at("/number"));
        assertThat(where(one)).isEqualTo("second 10-12 1");
        assertThat(where(other)).isEqualTo("first 10-13 1");
    }

    @Test
    void nights_that_somebody_took_since_keep_all_of_them_where_they_are() {
        var one = stay(first, 10, 12);
        var other = stay(first, 12, 14);
        var pressed = ok(move(one(one, "suiteId", second), one(other, "arrives", day(13), "departs", day(15))));
        var quicker = stay(first, 10, 12);
        var refused = undo(pressed);
        assertThat(refused.at("/facts/because")).as(refused.body()).isEqualTo("nights-gone");
        assertThat(where(one)).isEqualTo("second 10-12 1");
        assertThat(where(other)).isEqualTo("first 13-15 1");
        assertThat(where(quicker)).isEqualTo("first 10-12 1");
    }

    @Test
    void what_was_moved_on_a_day_that_is_over_stays() {
        var one = stay(first, 10, 12);
        var pressed = ok(move(one(one, "suiteId", second)));
        var tomorrow = today.plusDays(1)
                .atTime(9, 0)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        MovingClock.at(
                tomorrow, () -> assertThat(undo(pressed).at("/facts/because")).isEqualTo("day-is-over"));
    }

    @Test
    void whoever_has_lost_their_suite_is_not_moved_with_others() {
        var one = stay(first, 10, 12);
        var closed = new Api(port, ours.tokens().get(Role.MANAGER))
                .post("/api/v1/suites/" + first + "/closures", Map.of("from", day(10), "until", day(12)));
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        var refused = move(one(desk.get(path(one)), "suiteId", second));
        assertThat(refused.at("/facts/because")).as(refused.body()).isEqualTo("stay-without-suite");
    }

    @Test
    void what_it_would_come_to_is_said_while_nothing_moves() {
        var one = stay(first, 10, 12);
        var there = stay(second, 12, 14);
        var page = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var at = "/resorts/" + ours.resort() + "/moves?move=";
        var line = "%s.1.%s.%s..".formatted(one.at("/id"), one.at("/lets/0/id"), second);
        assertThat(page.get(at + line).body()).contains("1 stay").doesNotContain("data-refused");
        assertThat(where(one)).isEqualTo("first 10-12 1");
        var late = "%s.1.%s.%s.%s.%s".formatted(one.at("/id"), one.at("/lets/0/id"), second, day(11), day(13));
        assertThat(page.get(at + late).body()).contains("data-refused").contains("cannot go, so nobody does");
        assertThat(page.get(at + "x").body()).contains("data-refused");
        assertThat(where(there)).isEqualTo("second 12-14 1");
    }
}

package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last change of a stay is taken back: it is what it was before, or nothing happens and who asks is told why. */
@HouseTest
class UndoChangeTest extends FamilyStays {

    private Object first;
    private Object second;

    @BeforeEach
    void two_suites() {
        first = suite();
        second = suite();
    }

    private Api.Reply undo(Api.Reply stay) {
        return desk.delete(
                path(stay) + "/change", "If-Match", desk.get(path(stay)).etag());
    }

    private Api.Reply undone(Api.Reply stay) {
        var back = undo(stay);
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        return back;
    }

    private Api.Reply changed(Api.Reply stay, int from, int until, Map<String, Object> more) {
        var changed = change(stay, from, until, more);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        return changed;
    }

    @Test
    void nights_wishes_and_the_price_are_what_they_were() {
        var stay = booked(5, 8, Map.of("suiteId", first, "note", "By the window", "dropOff", "10:00"));
        var changed = changed(stay, 5, 10, Map.of("note", "", "dropOff", "11:30"));
        assertThat(total(changed)).isGreaterThan(total(stay));
        var back = undone(stay);
        assertThat(lets(stay)).containsExactly("5-8 2");
        assertThat(total(back)).isEqualTo(total(stay));
        assertThat(back.at("/note")).isEqualTo("By the window");
        assertThat(back.at("/dropOff")).startsWith("10:00");
        var history = Visitor.signedIn(port, ours.email(Role.FRONT_DESK)).get("/reservations/" + stay.at("/id"));
        assertThat(history.body()).contains("Change taken back");
    }

    @Test
    void nights_that_were_given_up_are_taken_again() {
        var stay = booked(5, 10, Map.of("suiteId", second));
        changed(stay, 6, 7, Map.of());
        undone(stay);
        assertThat(lets(stay)).containsExactly("5-10 2");
        assertThat(desk.get(path(stay)).at("/lets/0/suiteId")).isEqualTo(second.toString());
    }

    @Test
    void whoever_moved_away_from_its_family_is_back_with_it() {
        var stay = booked(5, 9, Map.of("suiteId", first));
        var more = new HashMap<>(each("petId", pet(1), "suiteId", second));
        more.put("from", day(7));
        changed(stay, 5, 9, more);
        assertThat(lets(stay)).hasSize(3);
        undone(stay);
        assertThat(lets(stay)).containsExactly("5-9 2");
    }

    @Test
    void a_pet_that_was_taken_off_comes_again_and_one_that_joined_does_not() {
        var stay = booked(5, 8, Map.of("petIds", List.of(pet(0)), "suiteId", first));
        changed(stay, 5, 8, Map.of("petIds", List.of(pet(1))));
        var back = undone(stay);
        assertThat(back.json().at("/pets").size()).isEqualTo(1);
        assertThat(back.at("/pets/0/petId")).isEqualTo(pet(0).toString());
    }

    @Test
    void both_who_exchanged_suites_go_back() {
        var one = booked(5, 8, Map.of("suiteId", first));
        var other = book(world.family(ours, 1), 5, 8, Map.of("suiteId", second));
        var swap = Map.of("suiteId", first, "withSuiteId", second, "from", day(6));
        assertThat(desk.post(path(one) + "/swap", swap).status()).isEqualTo(200);
        undone(other);
        assertThat(lets(one)).containsExactly("5-8 2");
        assertThat(desk.get(path(one)).at("/lets/0/suiteId")).isEqualTo(first.toString());
        assertThat(desk.get(path(other)).at("/lets/0/suiteId")).isEqualTo(second.toString());
        assertThat(total(desk.get(path(one)))).isEqualTo(total(one));
    }

    @Test
    void an_exchange_is_not_taken_back_over_what_the_other_did_since() {
        var one = booked(5, 8, Map.of("suiteId", first));
        var other = book(world.family(ours, 1), 5, 8, Map.of("suiteId", second));
        desk.post(path(one) + "/swap", Map.of("suiteId", first, "withSuiteId", second));
        changed(other, 5, 7, Map.of());
        var refused = undo(one);
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("nothing-to-take-back");
        assertThat(refused.at("/facts/reservation")).isEqualTo(other.at("/number"));
        assertThat(desk.get(path(one)).at("/lets/0/suiteId")).isEqualTo(second.toString());
    }

    @Test
    void nights_that_somebody_else_has_by_now_are_not_taken_from_them() {
        var stay = booked(5, 10, Map.of("suiteId", first));
        var shorter = changed(stay, 5, 7, Map.of());
        var quicker = book(world.family(ours, 1), 8, 10, Map.of("suiteId", first));
        assertThat(quicker.status()).isEqualTo(201);
        var refused = undo(stay);
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("nights-gone");
        assertThat(refused.body()).contains(quicker.at("/number"));
        assertThat(lets(stay)).containsExactly("5-7 2");
        assertThat(desk.get(path(stay)).etag()).isEqualTo(shorter.etag());
    }

    @Test
    void nights_in_which_the_suite_is_closed_by_now_are_not_had_again_and_the_closure_is_shown() {
        var stay = booked(5, 10, Map.of("suiteId", first));
        changed(stay, 5, 7, Map.of());
        var closed = new Api(port, ours.tokens().get(Role.MANAGER))
                .post(
                        "/api/v1/suites/" + first + "/closures",
                        Map.of("from", day(8), "until", day(9), "reason", "Paint"));
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        var refused = undo(stay);
        assertThat(refused.at("/code")).as(refused.body()).isEqualTo("nights-closed");
        assertThat(refused.body()).contains("/closures/" + closed.at("/id"));
    }

    @Test
    void once_and_only_the_last_and_only_as_it_was_seen() {
        var stay = booked(5, 8, Map.of("suiteId", first));
        assertThat(undo(stay).at("/code")).isEqualTo("nothing-to-take-back");
        var seen = changed(stay, 5, 9, Map.of());
        changed(stay, 5, 10, Map.of());
        assertThat(desk.delete(path(stay) + "/change", "If-Match", seen.etag()).status())
                .isEqualTo(412);
        assertThat(desk.delete(path(stay) + "/change").status()).isEqualTo(428);
        undone(stay);
        assertThat(lets(stay)).containsExactly("5-9 2");
        assertThat(undo(stay).at("/code")).isEqualTo("nothing-to-take-back");
    }

    @Test
    void what_was_changed_on_a_day_that_is_over_stays() {
        var stay = booked(5, 8, Map.of("suiteId", first));
        changed(stay, 5, 9, Map.of());
        var tomorrow = today.plusDays(1)
                .atTime(9, 0)
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
        MovingClock.at(tomorrow, () -> assertThat(undo(stay).at("/code")).isEqualTo("day-is-over"));
    }

    @Test
    void the_message_after_a_change_takes_it_back_with_one_press() {
        var stay = booked(5, 8, Map.of("suiteId", first));
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var page = "/reservations/" + stay.at("/id");
        var form = browser.get(page + "/edit");
        var sent = browser.send(
                page,
                Map.of(
                        "version",
                        form.find("name=\"version\" value=\"(\\d+)\""),
                        "arrives",
                        day(5),
                        "departs",
                        day(9),
                        "petIds[0]",
                        pet(0).toString(),
                        "petIds[1]",
                        pet(1).toString()));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var undo = browser.get(page).find("action=\"([^\"]*/change\\?version=\\d+)\"");
        assertThat(browser.send(undo, Map.of("_method", "delete")).status()).isEqualTo(303);
        assertThat(lets(stay)).containsExactly("5-8 2");
    }
}

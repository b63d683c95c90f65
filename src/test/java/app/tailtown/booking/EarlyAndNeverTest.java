package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import app.tailtown.world.Visitor;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leaves before its time, who never comes, and what is written down of it. */
@HouseTest
class EarlyAndNeverTest extends FamilyStays {

    @Autowired
    MarkNoShows job;

    Instant at(int day, int hour, int minute) {
        return today.plusDays(day)
                .atTime(LocalTime.of(hour, minute))
                .atZone(ours.resorts().getFirst().zone())
                .toInstant();
    }

    void night() {
        world.in(ours, () -> {
            job.run();
            return true;
        });
    }

    Api.Reply here(int until) {
        var booked = booked(0, until, Map.of());
        var in = desk.post(path(booked) + "/check-in", Map.of());
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        return booked;
    }

    @Test
    void who_leaves_early_keeps_its_nights_and_their_price_unless_it_releases_them() {
        suite();
        var kept = here(4);
        MovingClock.at(at(1, 9, 0), () -> {
            desk.post(path(kept) + "/check-out", Map.of());
            assertThat(lets(kept)).containsExactly("0-4 2");
            assertThat(total(desk.get(path(kept)))).isEqualTo(4 * 8_000);
        });
    }

    @Test
    void released_nights_are_free_for_others_and_not_charged_and_taken_again_by_undo() {
        suite();
        var stay = here(4);
        MovingClock.at(at(1, 9, 0), () -> {
            var one = Map.of("petIds", List.of(pet(0)), "releaseRest", true);
            assertThat(total(desk.post(path(stay) + "/check-out", one))).isEqualTo(8_000 + 3 * 5_000);
            assertThat(lets(stay)).containsExactly("0-1 2", "1-4 1");
            var gone = desk.post(path(stay) + "/check-out", Map.of("releaseRest", true));
            assertThat(gone.at("/departs")).isEqualTo(day(1));
            assertThat(lets(stay)).containsExactly("0-1 2");
            var back = desk.delete(path(stay) + "/check-out");
            assertThat(back.at("/state")).as(back.body()).isEqualTo("in-house");
            assertThat(lets(stay)).containsExactly("0-4 2");
            assertThat(total(back)).isEqualTo(4 * 8_000);
        });
    }

    @Test
    void the_first_night_is_theirs_in_any_case() {
        suite();
        var stay = here(3);
        desk.post(path(stay) + "/check-out", Map.of("releaseRest", true));
        assertThat(lets(stay)).containsExactly("0-1 2");
    }

    @Test
    void nights_that_went_to_somebody_else_are_not_taken_again_and_it_says_to_whom() {
        suite();
        var stay = here(4);
        MovingClock.at(at(1, 9, 0), () -> {
            desk.post(path(stay) + "/check-out", Map.of("releaseRest", true));
            var other = book(world.family(ours, 1), 2, 3, Map.of());
            var refused = desk.delete(path(stay) + "/check-out");
            assertThat(refused.at("/code")).as(refused.body()).isEqualTo("nights-gone");
            assertThat(refused.at("/facts/reservation")).isEqualTo(other.at("/number"));
            assertThat(refused.json().at("/remedies").size()).isEqualTo(2);
            assertThat(desk.get(path(stay)).at("/state")).isEqualTo("checked-out");
        });
    }

    @Test
    void nobody_came_is_known_at_six_on_the_day_after_and_the_nights_are_kept() {
        suite();
        var stay = booked(0, 3, Map.of());
        MovingClock.at(at(1, 5, 59), this::night);
        assertThat(desk.get(path(stay)).at("/state")).isEqualTo("confirmed");
        MovingClock.at(at(1, 6, 1), () -> {
            night();
            assertThat(desk.get(path(stay)).at("/state")).isEqualTo("no-show");
            assertThat(lets(stay)).containsExactly("0-3 2");
            assertThat(desk.post(path(stay) + "/check-in", Map.of()).at("/code"))
                    .isEqualTo("marked-no-show");
            var back = desk.delete(path(stay) + "/no-show");
            assertThat(back.at("/state")).as(back.body()).isEqualTo("confirmed");
            assertThat(desk.post(path(stay) + "/check-in", Map.of()).at("/state"))
                    .isEqualTo("in-house");
        });
    }

    @Test
    void a_no_show_is_taken_back_on_its_own_day_and_not_after() {
        suite();
        var stay = booked(0, 4, Map.of());
        MovingClock.at(at(1, 7, 0), () -> desk.post(path(stay) + "/no-show", Map.of()));
        MovingClock.at(at(2, 7, 0), () -> {
            var refused = desk.delete(path(stay) + "/no-show");
            assertThat(refused.at("/code")).isEqualTo("day-is-over");
            assertThat(refused.at("/remedies/0/code")).isEqualTo("book-again");
        });
    }

    @Test
    void of_a_family_that_came_the_one_that_did_not_is_given_up_when_it_should_have_left() {
        suite();
        var stay = booked(0, 2, Map.of());
        desk.post(path(stay) + "/check-in", Map.of("petIds", List.of(pet(0))));
        MovingClock.at(at(1, 7, 0), this::night);
        assertThat(desk.get(path(stay)).json().at("/pets/1/noShowAt").isNull()).isTrue();
        MovingClock.at(at(2, 9, 0), () -> desk.post(path(stay) + "/check-out", Map.of()));
        MovingClock.at(at(3, 7, 0), this::night);
        assertThat(desk.get(path(stay)).at("/state")).isEqualTo("checked-out");
    }

    @Test
    void of_a_family_that_comes_on_two_days_those_are_given_up_whose_day_is_over() {
        suite();
        var stay = booked(0, 4, each("petId", pet(1), "arrives", day(1)));
        MovingClock.at(at(1, 7, 0), () -> {
            night();
            var shown = desk.get(path(stay)).json();
            assertThat(shown.at("/pets/0/noShowAt").isNull()).isFalse();
            assertThat(shown.at("/pets/1/noShowAt").isNull()).isTrue();
        });
        MovingClock.at(at(2, 7, 0), () -> {
            night();
            assertThat(desk.get(path(stay)).at("/state")).isEqualTo("no-show");
        });
    }

    @Test
    void the_question_says_what_money_stays_and_what_falls_away() {
        suite();
        var stay = booked(0, 3, Map.of());
        var browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
        var page = "/reservations/" + stay.at("/id");
        assertThat(browser.get(page).body())
                .contains("The suite stays theirs. $240.00 stays to be paid.")
                .contains("$0.00 stays to be paid, $240.00 falls away.");
        desk.post(path(stay) + "/check-in", Map.of("petIds", List.of(pet(0))));
        assertThat(browser.get(page).body()).containsPattern("Of \\$240.00, their \\$(90|150).00 falls away");
    }

    @Test
    void who_was_given_up_and_then_cancelled_gets_no_night_again() {
        suite();
        var stay = booked(0, 3, Map.of());
        desk.post(path(stay) + "/no-show", Map.of("petIds", List.of(pet(0)), "releaseNights", true));
        desk.post(path(stay) + "/cancellation", Map.of());
        assertThat(desk.delete(path(stay) + "/no-show").at("/code")).isEqualTo("already-cancelled");
        assertThat(lets(stay)).isEmpty();
    }

    @Test
    void released_nights_of_who_did_not_come_are_taken_again_while_they_are_free() {
        suite();
        var stay = booked(0, 3, Map.of());
        MovingClock.at(at(1, 7, 0), () -> {
            var marked = desk.post(path(stay) + "/no-show", Map.of("releaseNights", true));
            assertThat(marked.at("/state")).as(marked.body()).isEqualTo("no-show");
            assertThat(lets(stay)).isEmpty();
            assertThat(total(marked)).isZero();
            assertThat(total(desk.delete(path(stay) + "/no-show"))).isEqualTo(3 * 8_000);
            assertThat(lets(stay)).containsExactly("0-3 2");
            desk.post(path(stay) + "/no-show", Map.of("releaseNights", true));
            assertThat(book(world.family(ours, 1), 2, 3, Map.of()).status()).isEqualTo(201);
            assertThat(desk.delete(path(stay) + "/no-show").at("/code")).isEqualTo("nights-gone");
        });
    }

    @Test
    void a_resort_says_when_and_whether_nights_are_released() {
        var rule = "/api/v1/resorts/" + ours.resort() + "/no-show-rule";
        var manager = new Api(port, ours.tokens().get(Role.MANAGER));
        var usual = manager.get(rule);
        assertThat(usual.at("/markedAt")).startsWith("06:00");
        var set = manager.put(rule, Map.of("markedAt", "04:30", "releasesNights", true), "If-Match", usual.etag());
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        suite();
        var stay = booked(0, 3, Map.of());
        MovingClock.at(at(1, 4, 31), this::night);
        assertThat(desk.get(path(stay)).at("/state")).isEqualTo("no-show");
        assertThat(lets(stay)).isEmpty();
        var back = Map.of("markedAt", "06:00", "releasesNights", false);
        assertThat(manager.put(rule, back, "If-Match", usual.etag()).status()).isEqualTo(412);
        assertThat(manager.put(rule, back, "If-Match", set.etag()).status()).isEqualTo(200);
    }

    @Test
    void a_stay_has_its_history_in_words() {
        suite();
        var second = suite();
        var stay = booked(0, 3, Map.of());
        change(stay, 0, 4, Map.of("petIds", List.of(pet(0), pet(1)), "suiteId", second, "from", day(2)));
        desk.post(path(stay) + "/check-in", Map.of("petIds", List.of(pet(0))));
        desk.delete(path(stay) + "/check-in");
        var history = desk.get(path(stay) + "/history");
        assertThat(history.json().valueStream().map(d -> d.at("/what").asString()))
                .containsExactly("check-in-taken-back", "checked-in", "moved", "dates-changed", "booked");
        assertThat(history.at("/4/text")).startsWith("Pet 1, Pet 2 booked from ");
        assertThat(history.at("/3/facts/departs")).isEqualTo(day(4));
        assertThat(history.at("/0/by")).as("the name of its key").isEqualTo("front-desk");
        var pages = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        assertThat(pages.get("/reservations/" + stay.at("/id")).body()).contains("Check-in of Pet 1 taken back");
    }
}

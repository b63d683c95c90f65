package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page says on which a stay is changed, before it is. */
@HouseTest
class ChangePageTest extends ChangingDesk {

    @Test
    void who_has_lost_the_suite_is_offered_others_and_told_why_not_more() {
        var suite = suite();
        var booked = book(world.family(ours, 1), 5, 2, suite);
        manager.post(
                "/api/v1/suites/" + suite + "/closures",
                Map.of(
                        "from", today.plusDays(4).toString(),
                        "until", today.plusDays(40).toString()));
        var another = suite();

        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var shown = page.get("/reservations/" + booked.at("/id") + "/edit").body();
        assertThat(shown).contains("suiteId=" + another, "/why-not?");
        assertThat(page.get("/reservations/" + booked.at("/id") + "/edit?suiteTypeId=" + type + "&suiteId=" + another)
                        .body())
                .contains("value=\"" + another + "\" selected", ": the same");
    }

    @Test
    void what_a_stay_has_become_is_said_with_its_days_and_its_price() {
        suite();
        var booked = book(world.family(ours, 1), 5, 2, null);
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var path = "/reservations/" + booked.at("/id");
        var leaves = today.plusDays(8);
        var changed = page.post(
                path,
                Map.of(
                        "version", booked.at("/version"),
                        "arrives", today.plusDays(5).toString(),
                        "departs", leaves.toString(),
                        "suiteTypeId", type.toString()));
        assertThat(changed.status()).as(changed.body()).isEqualTo(303);
        assertThat(page.get(path).body())
                .containsPattern(booked.at("/number") + " is changed: \\w{3} \\d+( \\w{3})? to \\w{3} "
                        + leaves.getDayOfMonth() + " \\w{3}( \\d{4})?, \\$150\\.00\\.");
    }

    @Test
    void before_dates_are_changed_one_reads_the_price_and_afterwards_the_history_has_it() {
        suite();
        var booked = book(world.family(ours, 1), 5, 2, null);
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var path = "/reservations/" + booked.at("/id");
        var dates = Map.of(
                "arrives", today.plusDays(5).toString(),
                "departs", today.plusDays(8).toString());
        var asked = page.post(path + "/edit", dates).body();
        assertThat(asked).containsPattern("until now, then .{3,12}: .{3,12} more");
        assertThat(asked.substring(asked.indexOf("save-bar"))).containsPattern("then .{3,12}: .{3,12} more");

        var longer = change(desk.get(path(booked)), Map.<String, Object>copyOf(dates));
        assertThat(longer.status()).as(longer.body()).isEqualTo(200);
        var history = desk.get(path(booked) + "/history").json();
        assertThat(history.at("/0/cost/after/minor").asLong())
                .isEqualTo(longer.json().at("/quote/total/minor").asLong());
        assertThat(history.at("/0/cost/before/minor").asLong())
                .isEqualTo(booked.json().at("/quote/total/minor").asLong());
        assertThat(page.get(path).body()).contains(" → ");
    }
}

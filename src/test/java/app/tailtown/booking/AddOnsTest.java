package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.MovingClock;
import app.tailtown.world.PageClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What pets get beside their stay: on which days, at what price, and what was done of it. */
@HouseTest
class AddOnsTest extends FamilyStays {

    Api owner;

    @BeforeEach
    void priced() {
        owner = new Api(port, ours.token(Role.OWNER));
        suite();
    }

    private String addOn(String unit, long price) {
        var addOn =
                owner.post("/api/v1/add-ons", Map.of("name", "A " + UUID.randomUUID(), "unit", unit, "active", true));
        assertThat(addOn.status()).as(addOn.body()).isEqualTo(201);
        var set = owner.post(
                "/api/v1/resorts/" + ours.resort() + "/add-on-prices",
                Map.of("addOnId", addOn.at("/id"), "from", day(0), "price", price));
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        return addOn.at("/id");
    }

    private Api.Reply give(Api.Reply stay, String addOn, Object... more) {
        var what = new HashMap<String, Object>(Map.of("petId", pet(0), "addOnId", addOn));
        for (var i = 0; i < more.length; i += 2) what.put((String) more[i], more[i + 1]);
        return desk.post(path(stay) + "/add-ons", what);
    }

    private Api.Reply given(Api.Reply stay, String addOn, Object... more) {
        var given = give(stay, addOn, more);
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        return given;
    }

    private static String path(String what, Api.Reply given) {
        return "/api/v1/given-add-ons/" + given.at("/id") + what;
    }

    private List<String> days(Api.Reply given) {
        var days = new ArrayList<String>();
        for (var one : desk.get(path("", given)).json().at("/days"))
            days.add(one.at("/day").asString());
        return days;
    }

    private long total(String stay) {
        return desk.get(stay).json().at("/quote/total/minor").asLong();
    }

    @Test
    void what_is_given_once_is_a_line_of_its_own_and_removing_it_takes_the_price_back() {
        var stay = booked(1, 3, Map.of());
        var before = total(path(stay));
        var bath = given(stay, addOn("each", 4_000), "day", day(3), "quantity", 2);
        assertThat(total(path(stay))).isEqualTo(before + 8_000);
        assertThat(desk.get(path(stay)).body()).contains(bath.at("/addOn"));

        assertThat(desk.delete(path("", bath)).status()).isEqualTo(204);
        assertThat(total(path(stay))).isEqualTo(before);
        assertThat(desk.delete(path("/removal", bath)).status()).isEqualTo(200);
        assertThat(total(path(stay))).isEqualTo(before + 8_000);
        assertThat(desk.get(path(stay) + "/history").body())
                .contains("add-on-given", "add-on-removed", "add-on-put-back");
    }

    @Test
    void what_is_given_every_night_follows_the_dates_of_its_pet() {
        var stay = booked(1, 3, Map.of());
        var walk = given(stay, addOn("night", 1_000));
        assertThat(days(walk)).containsExactly(day(1), day(2));
        var shorter = change(stay, 1, 2, Map.of());
        assertThat(shorter.status()).as(shorter.body()).isEqualTo(200);
        assertThat(days(walk)).containsExactly(day(1));
        assertThat(total(path(stay))).isEqualTo(8_000 + 1_000);
        change(stay, 1, 4, Map.of());
        assertThat(total(path(stay))).isEqualTo(3 * 8_000 + 3 * 1_000);
    }

    @Test
    void what_would_fall_away_is_said_before_the_dates_are_changed() {
        var stay = booked(1, 4, Map.of());
        given(stay, addOn("night", 1_000), "quantity", 2);
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var edit = "/reservations/" + stay.at("/id") + "/edit";
        assertThat(page.get(edit).body()).doesNotContain("would fall away");
        var asked = page.post(edit, Map.of("arrives", day(1), "departs", day(2)));
        assertThat(asked.body()).contains("4 × ", "would fall away, $40.00");
    }

    @Test
    void every_day_counts_the_day_of_departure_too() {
        var stay = booked(0, 2, Map.of());
        assertThat(days(given(stay, addOn("day", 500)))).containsExactly(day(0), day(1), day(2));
    }

    @Test
    void a_day_outside_the_stay_is_refused_and_so_is_one_without_a_price() {
        var stay = booked(1, 3, Map.of());
        assertThat(give(stay, addOn("each", 500), "day", day(5)).at("/code")).isEqualTo("add-on-not-on-this-day");
        var unpriced =
                owner.post("/api/v1/add-ons", Map.of("name", "A " + UUID.randomUUID(), "unit", "each", "active", true));
        var refused = give(stay, unpriced.at("/id"));
        assertThat(refused.at("/code")).isEqualTo("add-on-without-price");
        assertThat(desk.get(path(stay) + "/add-ons").json().size()).isZero();
    }

    @Test
    void what_was_done_is_ticked_once_and_is_not_taken_away_before_the_tick_is() {
        var stay = booked(0, 2, Map.of());
        var frozen = given(stay, addOn("each", 700));
        var kennel = new Api(port, ours.token(Role.KENNEL));
        assertThat(kennel.post(path("/done", frozen), Map.of()).at("/days/0/doneAt"))
                .isNotEmpty();
        assertThat(kennel.post(path("/done", frozen), Map.of()).at("/code")).isEqualTo("add-on-already-done");
        assertThat(desk.delete(path("", frozen)).at("/code")).isEqualTo("add-on-was-done");
        assertThat(kennel.delete(path("/done", frozen)).status()).isEqualTo(200);
        assertThat(kennel.delete(path("/done", frozen)).at("/code")).isEqualTo("add-on-not-done");
        assertThat(desk.delete(path("", frozen)).status()).isEqualTo(204);
        assertThat(kennel.post(path("/done", frozen), Map.of("day", day(1))).at("/code"))
                .isEqualTo("add-on-not-on-this-day");
    }

    @Test
    void what_was_given_before_stays_when_the_rest_is_taken_away() {
        var stay = booked(0, 3, Map.of());
        var walk = given(stay, addOn("night", 1_000));
        var tomorrow =
                today.plusDays(1).atTime(9, 0).atZone(ours.resorts().getFirst().zone());
        MovingClock.at(tomorrow.toInstant(), () -> {
            assertThat(desk.delete(path("", walk)).status()).isEqualTo(204);
            assertThat(days(walk)).containsExactly(day(0));
            assertThat(total(path(stay))).isEqualTo(3 * 8_000 + 1_000);
        });
    }

    @Test
    void today_says_what_is_to_be_done_and_the_stay_shows_who_did_it() {
        var stay = booked(0, 2, Map.of());
        var given = given(stay, addOn("each", 700));
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK));
        var root = "/resorts/" + ours.resort() + "/today";
        assertThat(page.get(root).body()).contains(given.at("/addOn"), "/given-add-ons/" + given.at("/id") + "/done");
        var ticked = page.post("/given-add-ons/" + given.at("/id") + "/done", Map.of("day", day(0), "to", root));
        assertThat(ticked.headers().firstValue("Location")).contains(root);
        assertThat(page.get("/reservations/" + stay.at("/id")).body()).contains("Not done", "done ");
        assertThat(page.get(root + "/sheet?list=arrivals").body()).contains(given.at("/addOn"));
        assertThat(page.get("/reservations/" + stay.at("/id") + "/kennel-sheet").body())
                .contains(given.at("/addOn"));
    }

    @Test
    void the_catalogue_is_kept_by_those_who_set_prices() {
        var manager = PageClient.of(port, ours.email(Role.MANAGER));
        var root = "/resorts/" + ours.resort() + "/add-ons";
        var name = "Cuddles " + UUID.randomUUID();
        assertThat(manager.get(root).status()).isEqualTo(200);
        var bad = manager.post(root, Map.of("name", name, "unit", "day", "price", "8,00"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(manager.post(root, Map.of("name", name, "unit", "day", "price", "8.00"))
                        .status())
                .isEqualTo(303);
        assertThat(manager.get(root).body()).contains(name, "$8.00");
        assertThat(manager.post(root, Map.of("name", name, "unit", "day", "price", "9"))
                        .status())
                .isEqualTo(409);
        assertThat(PageClient.of(port, ours.email(Role.FRONT_DESK)).get(root).status())
                .isEqualTo(403);
    }

    @Test
    void a_price_that_has_not_begun_is_taken_back_and_the_one_before_it_holds_on() {
        var addOn = addOn("each", 800);
        var prices = "/api/v1/resorts/" + ours.resort() + "/add-on-prices";
        var next = owner.post(prices, Map.of("addOnId", addOn, "from", day(9), "price", 900));
        assertThat(owner.post(prices, Map.of("addOnId", addOn, "from", day(5), "price", 850))
                        .at("/code"))
                .isEqualTo("add-on-price-follows");
        assertThat(owner.delete("/api/v1/add-on-prices/" + next.at("/id")).at("/price"))
                .isEqualTo("900");
        var left = new ArrayList<JsonNode>();
        for (var price : owner.get(prices).json()) {
            if (price.at("/addOnId").asString().equals(addOn)) left.add(price);
        }
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().at("/until").isNull()).isTrue();
        var begun = owner.delete(
                "/api/v1/add-on-prices/" + left.getFirst().at("/id").asString());
        assertThat(begun.at("/code")).isEqualTo("add-on-price-has-begun");
        assertThat(begun.at("/remedies/0/code")).isEqualTo("open-add-ons");
    }

    @Test
    void what_is_said_while_booking_is_given_to_each_pet_and_costs_what_the_page_said() {
        var walk = addOn("day", 500);
        var bath = addOn("each", 2500);
        var page = PageClient.of(port, ours.email(Role.FRONT_DESK))
                .get("/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s&suiteTypeId=%s&addOnIds=%s,%s"
                        .formatted(ours.resort(), family.customer().value(), day(5), day(7), type, walk, bath))
                .body();
        var stay = booked(5, 7, Map.of("addOnIds", List.of(walk, bath)));
        // Two pets, three days of walks and one bath each.
        var beside = 2 * (3 * 500 + 2500);
        assertThat(total(path(stay))).isEqualTo(2 * (5000 + 3000) + beside);
        assertThat(page).contains("$" + (total(path(stay)) / 100) + ".00");
        assertThat(desk.get(path(stay) + "/add-ons").json().size()).isEqualTo(4);
        assertThat(desk.get(path(stay)).at("/version")).isEqualTo("1");
        assertThat(desk.get(path(stay) + "/history").body()).contains("Pet 1, Pet 2");
    }

    @Test
    void what_cannot_be_had_refuses_the_whole_booking() {
        var free =
                owner.post("/api/v1/add-ons", Map.of("name", "B " + UUID.randomUUID(), "unit", "each", "active", true));
        var unpriced = book(family, 5, 7, Map.of("addOnIds", List.of(free.at("/id"))));
        assertThat(unpriced.at("/code")).as(unpriced.body()).isEqualTo("add-on-without-price");
        var unknown = book(family, 5, 7, Map.of("addOnIds", List.of(UUID.randomUUID())));
        assertThat(unknown.at("/errors/0/pointer")).as(unknown.body()).isEqualTo("/addOnIds/0");
        assertThat(booked(5, 7, Map.of()).status()).isEqualTo(201);
    }
}

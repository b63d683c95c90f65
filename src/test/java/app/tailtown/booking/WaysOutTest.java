package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.HouseTest;
import app.tailtown.world.PageClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A refusal for want of a suite offers what comes closest, with its price, and doing what it says works. */
@HouseTest
class WaysOutTest extends FamilyStays {

    private void taken(UUID suite, int from, int until) {
        var others = world.family(ours, 1);
        assertThat(book(others, from, until, Map.of("suiteId", suite)).status()).isEqualTo(201);
    }

    private List<String> codes(Api.Reply refused) {
        return refused.json()
                .at("/remedies")
                .valueStream()
                .map(r -> r.at("/code").asString())
                .toList();
    }

    private JsonNode remedy(Api.Reply refused, String code) {
        return refused.json()
                .at("/remedies")
                .valueStream()
                .filter(r -> r.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not in " + refused.body()));
    }

    /** The wish again with what the way out says otherwise. */
    private Map<String, Object> otherwise(JsonNode remedy) {
        var more = new HashMap<String, Object>();
        var moves = new java.util.TreeMap<String, Map<String, String>>();
        remedy.at("/change")
                .propertyStream()
                .filter(c -> !c.getValue().asString().isEmpty())
                .forEach(c -> {
                    var name = c.getKey();
                    if (name.startsWith("moves[")) {
                        moves.computeIfAbsent(name.substring(0, name.indexOf('.')), _ -> new HashMap<>())
                                .put(
                                        name.substring(name.indexOf('.') + 1),
                                        c.getValue().asString());
                    } else {
                        more.put(name, c.getValue().asString());
                    }
                });
        if (!moves.isEmpty()) more.put("moves", List.copyOf(moves.values()));
        return more;
    }

    @Test
    void each_night_something_but_no_one_suite_is_a_split_stay() {
        taken(suite(), 5, 7);
        taken(suite(), 7, 9);

        var refused = book(family, 5, 9, Map.of("suiteTypeId", type));
        assertThat(refused.at("/code")).isEqualTo("type-full");
        assertThat(codes(refused))
                .hasSizeLessThanOrEqualTo(7)
                .startsWith("book-split")
                .contains("make-room")
                .endsWith("see-why");
        var split = remedy(refused, "book-split");
        // Two dogs, four nights: 50 and 30 dollars a night.
        assertThat(split.at("/title").asString()).startsWith("Book S-").contains(", then S-", "$320.00");

        var wish = otherwise(split);
        var booked = book(family, 5, 9, wish);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(booked.json().at("/lets")).hasSize(2);
        assertThat(booked.json().at("/quote/total/minor").asInt()).isEqualTo(32_000);
    }

    @Test
    void days_nearby_are_offered_and_can_be_booked() {
        taken(suite(), 10, 13);

        var refused = book(family, 10, 13, Map.of("suiteTypeId", type));
        var days = remedy(refused, "book-days");
        assertThat(days.at("/change/arrives").asString()).isIn(day(7), day(13));
        assertThat(days.at("/title").asString()).contains("$240.00");
        var wish = new HashMap<String, Object>(otherwise(days));
        assertThat(book(family, 10, 13, wish).status()).isEqualTo(201);
    }

    @Test
    void days_on_which_they_sleep_here_already_are_not_offered() {
        taken(suite(), 10, 13);
        taken(suite(), 10, 13);
        assertThat(book(family, 7, 10, Map.of("suiteTypeId", type)).status()).isEqualTo(201);

        var days = remedy(book(family, 10, 13, Map.of("suiteTypeId", type)), "book-days");
        assertThat(days.at("/change/arrives").asString()).isEqualTo(day(13));
    }

    @Test
    void a_shorter_stay_is_the_last_resort() {
        taken(suite(), 3, 30);

        var refused = book(family, 1, 8, Map.of("suiteTypeId", type));
        var fewer = remedy(refused, "book-fewer");
        assertThat(fewer.at("/change/arrives").asString()).isEqualTo(day(1));
        assertThat(fewer.at("/change/departs").asString()).isEqualTo(day(3));
        assertThat(fewer.at("/title").asString()).startsWith("Book 2 nights").contains("$160.00");
    }

    @Test
    void moves_that_make_no_sense_are_refused_by_name() {
        var one = suite();
        var other = suite();

        var move = Map.of("from", day(9), "suiteId", other);
        var refused = book(family, 5, 9, Map.of("suiteId", one, "moves", List.of(move)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/moves/0/from");
        var without = book(
                family, 5, 9, Map.of("suiteTypeId", type, "moves", List.of(Map.of("from", day(6), "suiteId", other))));
        assertThat(without.at("/errors/0/pointer")).isEqualTo("/suiteId");
    }

    @Test
    void the_page_offers_the_split_before_anybody_is_refused() {
        taken(suite(), 5, 7);
        taken(suite(), 7, 9);
        var pages = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var asked = "/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s&suiteTypeId=%s"
                .formatted(ours.resort(), family.customer().value(), day(5), day(9), type);

        var page = pages.get(asked).body();
        assertThat(page).contains("Nothing like this is free", "Why nothing is free");
        var href = Pattern.compile("href=\"([^\"]*moves[^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var split = pages.get(href.replace("&amp;", "&")).body();
        assertThat(split).contains("Split stay", "moves[0].suiteId", "$320.00", "Look for one suite instead");
    }

    @Test
    void what_would_be_refused_is_told_before_a_button_is_shown() {
        suite();
        var pages = PageClient.of(port, ours.signIns().get(Role.FRONT_DESK));
        var page = "/resorts/%s/reservations/new?customerId=%s&suiteTypeId=%s&arrives=%s&departs=%s";
        var past = pages.get(page.formatted(ours.resort(), family.customer().value(), type, day(-3), day(2)))
                .body();
        var soon = pages.get(page.formatted(ours.resort(), family.customer().value(), type, day(1), day(2)))
                .body();

        assertThat(past).contains(" is over").doesNotContain("Book 5 nights");
        assertThat(soon).doesNotContain(" is over").contains("Book 1 night");
    }
}

package app.tailtown.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.HouseTest;
import app.tailtown.world.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom one can swap with, in a house that is full: a page at a time, and found by name. */
@HouseTest
class SwapListTest extends FamilyStays {

    private static final int CHOICES = SwapPage.SIZE;

    Visitor browser;
    String swap;
    UUID last;

    @BeforeEach
    void a_stay_among_many() {
        suite();
        swap = "/reservations/" + booked(60, 62, Map.of()).at("/id") + "/swap";
        var suites = IntStream.rangeClosed(0, CHOICES).mapToObj(_ -> suite()).toList();
        for (var suite : suites) {
            assertThat(book(world.family(ours, 1), 60, 62, Map.of("suiteId", suite))
                            .status())
                    .isEqualTo(201);
        }
        last = suites.getLast();
        browser = Visitor.signedIn(port, ours.email(Role.FRONT_DESK));
    }

    private static int choices(Visitor.Seen page) {
        return page.body().split("name=\"withSuiteId\"", -1).length - 1;
    }

    private String name(UUID suite) {
        return desk.get("/api/v1/suites/" + suite).at("/name");
    }

    @Test
    void the_list_has_pages_and_is_searched_by_suite_and_by_household() {
        var first = browser.get(swap);
        assertThat(choices(first)).isEqualTo(CHOICES);
        var next = first.find("href=\"(" + swap + "\\?page=1)\"");
        assertThat(choices(browser.get(next))).isPositive();

        var found = browser.get(swap + "?q=" + name(last).toLowerCase(java.util.Locale.ROOT));
        assertThat(choices(found)).isEqualTo(1);
        assertThat(found.body()).contains("value=\"" + last + "\"", "Ana Feld: Pet 1, until");
        assertThat(choices(browser.get(swap + "?q=ana+feld&page=99"))).isPositive();
        assertThat(browser.get(swap + "?q=nobodyiscalledso").body()).contains("Nobody here is called");
    }

    @Test
    void who_was_found_is_swapped_with() {
        var own = browser.get(swap).find("name=\"suiteId\" value=\"([^\"]+)\"");
        var sent = browser.send(
                swap, Map.of("suiteId", own, "withSuiteId", last.toString(), "from", day(60), "q", name(last)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(browser.get(sent.location()).body()).contains(name(last));
    }

    @Test
    void a_pet_that_sleeps_elsewhere_is_told_while_the_stay_is_put_together() {
        var page = "/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s";
        var customer = family.customer().value();
        var clash = browser.get(page.formatted(ours.resort(), customer, day(61), day(64)));
        var stay = swap.substring(0, swap.length() - "/swap".length());
        assertThat(clash.body()).contains("Pet 1 already has a stay in these nights", "href=\"" + stay + "\"");
        assertThat(browser.get(page.formatted(ours.resort(), customer, day(62), day(64)))
                        .body())
                .doesNotContain("already has a stay in these nights");
        var one = "&petsSaid=true&petIds=" + pet(1);
        assertThat(browser.get(page.formatted(ours.resort(), customer, day(61), day(64)) + one)
                        .body())
                .contains("Pet 2 already has a stay")
                .doesNotContain("Pet 1 already has a stay");
        assertThat(List.of(pet(0), pet(1))).doesNotHaveDuplicates();
    }
}

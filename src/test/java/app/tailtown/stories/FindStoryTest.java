package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Three letters and Enter, from whatever page one is on. */
class FindStoryTest extends BrowserStory {

    private static final String NAME = "Zwicky";

    private String household() {
        var desk = new Api(port, ours.token(Role.FRONT_DESK));
        var made = desk.post(
                "/api/v1/customers", Map.of("people", List.of(Map.of("givenName", "Fritz", "familyName", NAME))));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        for (var pet : List.of("Zwirn", "Astro")) {
            var added = desk.post(
                    "/api/v1/customers/" + made.at("/id") + "/pets", Map.of("name", pet, "speciesId", ours.dog()));
            assertThat(added.status()).as(added.body()).isEqualTo(201);
        }
        return made.at("/id");
    }

    @Test
    void somebody_is_found_with_the_keyboard_alone() {
        var household = household();
        signIn(Role.FRONT_DESK);

        page.keyboard().press("/");
        page.keyboard().type("zwick");
        page.keyboard().press("Enter");
        page.waitForURL("**/customers/" + household);

        page.keyboard().press("Control+k");
        page.keyboard().type("zwi");
        page.locator("#find-list [data-found=zwi]").waitFor();
        var rows = page.locator("#find-list [role=option]").allInnerTexts();
        assertThat(rows).hasSize(2).anySatisfy(r -> assertThat(r).contains("Fritz " + NAME, "Astro, Zwirn"));
        var first = page.locator("#find-list [aria-selected=true]").getAttribute("href");
        page.keyboard().press("ArrowDown");
        var second = page.locator("#find-list [aria-selected=true]").getAttribute("href");
        assertThat(second).isNotEqualTo(first);
        assertThat(page.locator("[role=combobox]").getAttribute("aria-activedescendant"))
                .isEqualTo(page.locator("#find-list [aria-selected=true]").getAttribute("id"));
        noAccessibilityFault();
        page.keyboard().press("Escape");
        assertThat(page.locator("#find-list").isVisible()).isFalse();
        assertThat(page.locator("[role=combobox]").getAttribute("aria-expanded"))
                .isEqualTo("false");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=zwi");
        assertThat(page.locator("main a[href='" + second + "']").count()).isEqualTo(1);
    }

    @Test
    void who_is_nowhere_is_said_on_a_page_that_teaches() {
        signIn(Role.FRONT_DESK);
        page.keyboard().press("/");
        page.keyboard().type("xqzvw");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=xqzvw");
        assertThat(page.locator("#results").innerText()).contains("Nothing found for “xqzvw”", "Three letters");
        noAccessibilityFault();
    }

    private void rename(Api owner, UUID pet, String name) {
        var known = owner.get("/api/v1/pets/" + pet);
        var renamed = owner.put(
                "/api/v1/pets/" + pet,
                Map.of("name", name, "speciesId", ours.dog(), "altered", "yes", "birthDate", "2020-02-29"),
                "If-Match",
                known.etag());
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
    }

    /** Three letters, one press, one request; from a page that has nothing to do with it. */
    @Test
    void who_comes_today_is_let_in_and_out_from_the_search() {
        var resort = ours.resorts().getFirst();
        var today = LocalDate.now(resort.zone());
        var owner = new Api(port, ours.token(Role.OWNER));
        var type = world.type(ours, resort);
        var family = world.family(ours, 1);
        rename(owner, family.pets().getFirst().value(), "Wqzin");
        var stay = book(family, type, world.suite(ours, resort, type), today, today.plusDays(1));
        signIn(Role.FRONT_DESK);
        page.navigate(url("/customers"));
        page.keyboard().press("/");
        page.keyboard().type("wqz");
        page.locator("#find-list [data-found=wqz]").waitFor();
        assertThat(page.locator("#find-list [aria-selected=true]").innerText()).contains("Wqzin", "Check in");
        noAccessibilityFault();
        page.keyboard().press("Control+Enter");
        // Nobody has said what it eats: the page of the whole family asks, and the same keys say that this is all.
        page.waitForURL("**" + stay + "/check-in?to=**");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/customers");
        assertThat(page.locator("[data-toast]").innerText()).contains("Wqzin checked in.");

        page.keyboard().press("Control+k");
        page.keyboard().type("wqz");
        page.locator("#find-list [data-found=wqz]").waitFor();
        // Leaves tomorrow: there is nothing to do.
        assertThat(page.locator("#find-list [data-deed]").count()).isZero();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#find-list").isVisible()).isTrue();
    }
}

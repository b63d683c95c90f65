package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A page is on its way while the pointer rests on its link, and is never older than what one did oneself. */
class AheadStoryTest extends BrowserStory {

    private static final String DELIVERY = "performance.getEntriesByType('navigation')[0].deliveryType";

    private Locator link(String name) {
        return page.locator(".side-nav-items a").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Rests on it until the page behind it has come. */
    private void rest(Locator link) {
        page.waitForRequestFinished(link::hover);
    }

    @Test
    void the_page_behind_a_link_comes_while_the_pointer_rests_on_it() {
        signIn(Role.FRONT_DESK);
        rest(link("Customers"));
        link("Customers").click();
        page.waitForURL("**/customers");
        assertThat(page.evaluate(DELIVERY)).isEqualTo("navigational-prefetch");
    }

    @Test
    void what_was_fetched_before_a_form_was_sent_is_not_shown_after_it() {
        var family = world.family(ours, 1);
        signIn(Role.FRONT_DESK);
        page.navigate(url("/customers/" + family.customer().value() + "/edit"));
        rest(link("Customers"));
        page.mouse().move(720, 700);
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/customers/" + family.customer().value());
        page.locator("[data-toast]").waitFor();
        link("Customers").press("Enter");
        page.waitForURL("**/customers");
        assertThat(page.evaluate(DELIVERY)).isEqualTo("");
    }

    @Test
    void downloads_and_paper_wait_until_they_are_asked_for() {
        signIn(Role.OWNER);
        page.navigate(url("/resorts/" + ours.resort() + "/today"));
        page.waitForLoadState();
        var papers = page.locator("main a[href*=kennel-cards], main a[href$=pdf], main a[download]");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        var rested = papers.all().stream().filter(Locator::isVisible).toList();
        assertThat(rested).isNotEmpty();
        rested.forEach(Locator::hover);
        rest(link("Customers"));
        assertThat(asked).contains(url("/customers")).noneMatch(u -> u.contains("pdf") || u.contains("cards"));
    }
}

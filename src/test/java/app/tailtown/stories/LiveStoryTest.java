package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do appears where one works, and a page that cannot know says so. */
class LiveStoryTest extends BrowserStory {

    UUID type;
    UUID suite;
    UUID other;
    String board;
    LocalDate from;

    @BeforeEach
    void two_suites() {
        var resort = ours.resorts().getFirst();
        type = world.type(ours, resort);
        suite = world.suite(ours, resort, type);
        other = world.suite(ours, resort, type);
        from = LocalDate.now(resort.zone()).plusDays(52);
        board = "/resorts/" + resort.id().value() + "/board?from=" + from + "&days=7&type=" + type;
        signIn(Role.FRONT_DESK);
        page.setViewportSize(1440, 900);
    }

    private String book(UUID where, int arrives) {
        var comes = from.plusDays(arrives);
        return book(world.family(ours, 1), type, where, comes, comes.plusDays(2));
    }

    private Locator bar(String href) {
        return page.locator("#board .let[href='" + href + "']");
    }

    @Test
    void a_booking_of_another_desk_appears_and_one_stands_where_one_stood() {
        var mine = book(suite, 1);
        page.navigate(url(board));
        bar(mine).focus();
        var theirs = book(other, 2);
        page.waitForCondition(() -> bar(theirs).count() == 1);
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo(mine);
    }

    @Test
    void two_tabs_hear_by_one_stream_and_what_is_carried_is_not_taken_away() {
        var mine = book(suite, 1);
        page.navigate(url(board));
        try (var tab = page.context().newPage()) {
            tab.navigate(url(board));
            bar(mine).focus();
            page.keyboard().press("m");
            page.keyboard().press("ArrowDown");
            var theirs = book(other, 4);
            var there = tab.locator("#board .let[href='" + theirs + "']");
            tab.waitForCondition(() -> there.count() == 1);
            assertThat(bar(theirs).count()).isZero();
            assertThat(page.locator(".let--lifted").count()).isOne();
            page.keyboard().press("Escape");
            page.waitForCondition(() -> bar(theirs).count() == 1);
        }
    }

    @Test
    void a_page_that_hears_nothing_says_so_and_catches_up() {
        // A line that is cut, and cut again whenever it is tried, until it holds.
        page.addInitScript("""
                delete window.SharedWorker;
                window.streams = [];
                window.EventSource = class extends EventSource {
                  constructor(address) {
                    super(address);
                    streams.push(this);
                    if (window.isCut) this.close();
                  }
                };""");
        page.navigate(url(board));
        page.waitForCondition(() -> (int) page.evaluate("streams.length") == 1);
        page.evaluate("isCut = true; streams.forEach((s) => s.close())");
        page.waitForCondition(() -> page.locator("#live-lost").isVisible());
        assertThat(page.locator("#live-lost").innerText()).contains("Not up to date", "is lost since");
        noAccessibilityFault();
        var missed = book(suite, 3);
        assertThat(bar(missed).count()).isZero();
        page.evaluate("isCut = false");
        page.waitForCondition(() -> bar(missed).count() == 1);
        assertThat(page.locator("#live-lost").isVisible()).isFalse();
    }
}

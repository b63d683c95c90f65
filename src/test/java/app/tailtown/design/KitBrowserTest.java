package app.tailtown.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen in a real browser: with {@code bin/check --all} in three widths, light and dark, both languages; else each in one desk and one phone, and
 * Spanish in between. The pictures lie in {@code target/kit/shots}.
 */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class KitBrowserTest {

    private static final Path SHOTS = Kit.OUT.resolve("shots");
    private static Playwright playwright;
    private static Browser browser;
    private static KitServer server;

    private record Window(int width, int height, ColorScheme colours) {

        Window dark() {
            return new Window(width, height, ColorScheme.DARK);
        }
    }

    @BeforeAll
    static void open() throws IOException {
        server = new KitServer(new Kit().draw());
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--force-color-profile=srgb")));
    }

    @AfterAll
    static void close() {
        playwright.close();
        server.close();
    }

    static Stream<String> screens() {
        return Stream.of("en", "es").flatMap(language -> Kit.SCREENS.stream().map(screen -> screen + "." + language));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void is_quiet_complete_and_open_to_everyone(String screen) {
        windows(screen.endsWith(".en")).forEach(window -> look(screen, window));
    }

    private static List<Window> windows(boolean inEnglish) {
        var desk = new Window(1440, 900, ColorScheme.LIGHT);
        var tablet = new Window(820, 1180, ColorScheme.LIGHT);
        var phone = new Window(390, 844, ColorScheme.LIGHT);
        if (!Boolean.getBoolean("tailtown.all")) return inEnglish ? List.of(desk, phone.dark()) : List.of(tablet);
        return inEnglish
                ? List.of(desk, tablet, phone, desk.dark(), tablet.dark(), phone.dark())
                : List.of(desk, tablet, phone);
    }

    private static void look(String screen, Window window) {
        var complaints = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setHasTouch(window.width() < 500)
                .setColorScheme(window.colours()))) {
            var page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onResponse(response -> {
                if (response.status() >= 400) complaints.add(response.status() + " " + response.url());
            });
            page.navigate(server.at(screen + ".html"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(screen + "-" + window.width() + "-"
                            + window.colours().name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            assertThat(complaints).as("the console of %s", screen).isEmpty();
            var sideways = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(sideways).as("%s at %s scrolls sideways", screen, window).isLessThanOrEqualTo(0);
            if (window.width() != 820) everyone(page, screen + " " + window);
        }
    }

    private static void everyone(Page page, String screen) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertThat(found.getViolations())
                .extracting(v -> v.getId() + " "
                        + v.getNodes().stream()
                                .map(CheckedNode::getHtml)
                                .limit(3)
                                .toList())
                .as("axe on %s", screen)
                .isEmpty();
    }

    private static Page at(String screen) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.navigate(server.at(screen + ".html"));
        return page;
    }

    @Test
    void slash_finds_and_a_letter_does_what_its_button_says() {
        var page = at("today.en");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        page.keyboard().press("n");
        assertThat(page.url()).endsWith("today.en.html");
        page.locator("h1").click();
        page.keyboard().press("n");
        page.waitForURL("**/reservations/new");
    }

    @Test
    void the_question_mark_lists_the_keys_of_this_page() {
        var page = at("today.en");
        page.keyboard().press("?");
        assertThat(page.locator("#keys[open]").innerText()).contains("New booking", "Find a customer", "Undo");
    }

    @Test
    void arrows_move_from_row_to_row() {
        var page = at("today.en");
        page.locator("#arrivals .guest-name").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.textContent"))
                .asString()
                .contains("Murphy");
    }

    @Test
    void what_destroys_asks_in_its_own_words_first() {
        var page = at("kit.en");
        page.getByText("Cancel the stay…").first().click();
        assertThat(page.locator("#confirm[open] h2").innerText()).isEqualTo("Cancel Juniper’s stay, refund $120.00?");
        page.keyboard().press("Escape");
        assertThat(page.locator("#confirm[open]").count()).isZero();
        assertThat(page.url()).endsWith("kit.en.html");
    }

    @Test
    void leaving_a_changed_form_is_asked_about() {
        var page = at("settings.en");
        page.fill("#code", "R-12");
        page.locator(".side-nav-items a").first().click();
        assertThat(page.locator("#confirm[open]").innerText()).contains("not saved");
        page.getByText("Leave without saving").click();
        page.waitForURL("**/today");
    }

    @Test
    void the_departure_follows_the_arrival() {
        var page = at("booking.en");
        page.fill("#arrives", "2026-12-28");
        page.locator("#arrives").dispatchEvent("change");
        assertThat(page.inputValue("#departs")).isEqualTo("2026-12-31");
        assertThat(page.locator("output").innerText()).isEqualTo("3 nights");
    }

    @Test
    void chosen_colours_are_there_before_the_first_paint_of_the_next_page() {
        var page = at("today.en");
        page.locator(".top-bar-end summary").click();
        page.getByText("Dark").click();
        page.navigate(server.at("customers.en.html"));
        assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
    }

    @Test
    void menus_stay_inside_every_window() {
        for (var width : List.of(1440, 820, 390)) {
            for (var bar : List.of(width > 640 ? ".side-nav" : ".top-bar", ".top-bar-end")) {
                var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 700))
                        .newPage();
                page.navigate(server.at("today.es.html"));
                page.locator(bar + " summary:visible").first().click();
                var menu = page.locator(bar + " details[open] .menu").boundingBox();
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(SHOTS.resolve("menu" + bar + "-" + width + ".png")));
                assertThat(menu.x).isNotNegative();
                assertThat(menu.x + menu.width).isLessThanOrEqualTo(width);
                assertThat(menu.y + menu.height).isLessThanOrEqualTo(700);
                page.keyboard().press("Escape");
                assertThat(page.locator("details.menu-button[open]").count()).isZero();
            }
        }
    }

    @Test
    void menus_and_dialogs_open_without_any_script() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(server.at("kit.en.html"));
            page.locator(".top-bar-end summary").click();
            assertThat(page.getByText("Sign out").isVisible()).isTrue();
            page.locator("h1").click();
            page.getByText("A dialog").click();
            assertThat(page.getByText("Stay in R-07").isVisible()).isTrue();
        }
    }

    @Test
    void search_replaces_the_rows_while_one_types() {
        var page = at("customers.en");
        page.route(
                "**/customers?*",
                route -> route.fulfill(
                        new com.microsoft.playwright.Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(
                                        "<title>x</title><main><section class=\"panel\" id=\"results\"><p>Only Dana</p></section></main>")));
        page.locator("main [type=search]").press("End");
        page.locator("main [type=search]").pressSequentially("t");
        page.getByText("Only Dana").waitFor();
        assertThat(page.url()).endsWith("/customers?q=whit");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("whit");
    }
}

package app.tailtown.guide;

import app.tailtown.races.AppProcess;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The screens of the guide ({@link Tour}) in three widths, light and dark, in English and Spanish, in Chromium and in Firefox: nothing on the console, nothing
 * wider than the window, nothing that axe finds. The pictures lie in {@code target/guide}; with {@code -Dguide.renew=true} they go into {@code docs/guide/screens}.
 */
@Tag("browser")
@EnabledIfSystemProperty(named = "tailtown.all", matches = "true")
@SuppressWarnings("NullAway.Init")
class ScreensTest {

    private static final Path DRAWN = Path.of("target/guide");
    private static final Path KEPT = Path.of("docs/guide/screens");
    private static final List<Integer> WIDTHS = List.of(1440, 820, 390);

    private static final String SIDEWAYS =
            "String(document.documentElement.scrollWidth - document.documentElement.clientWidth)";

    /** The id of each rule that is broken, and where. */
    private static final String AXE =
            "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes.slice(0, 2).map(n => n.html).join(' ')).join('; '))";

    @TempDir
    static Path home;

    private static AppProcess app;
    private static Tour tour;

    @BeforeAll
    static void open() throws IOException {
        app = AppProcess.ready(home);
        tour = Tour.of(app);
        Files.createDirectories(DRAWN);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static String url(String path) {
        return "http://localhost:" + app.port() + path;
    }

    @Test
    void chromium() {
        var soft = new SoftAssertions();
        try (var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            for (var width : WIDTHS) {
                look(browser, width, ColorScheme.LIGHT, "en-US", soft);
                look(browser, width, ColorScheme.DARK, "en-US", soft);
            }
            look(browser, 820, ColorScheme.LIGHT, "es-US", soft);
            if (Boolean.getBoolean("guide.renew")) renew();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        soft.assertAll();
    }

    private static void look(Browser browser, int width, ColorScheme colours, String language, SoftAssertions soft) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, width == 390 ? 844 : 900)
                .setHasTouch(width == 390)
                .setColorScheme(colours)
                .setLocale(language);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(message.text() + " " + message.location());
            });
            signIn(page);
            tour.screens().forEach((name, path) -> {
                var where = name + " " + width + " " + colours + " " + language;
                page.navigate(url(path));
                soft.assertThat(page.evaluate(SIDEWAYS))
                        .as("%s scrolls sideways", where)
                        .isEqualTo("0");
                soft.assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("axe on %s", where)
                        .extracting(v -> v.getId() + " "
                                + v.getNodes().stream()
                                        .limit(2)
                                        .map(n -> n.getHtml())
                                        .toList())
                        .isEmpty();
                if (language.startsWith("en") && colours == ColorScheme.LIGHT)
                    page.screenshot(new Page.ScreenshotOptions().setPath(picture(name, width)));
            });
            soft.assertThat(complaints)
                    .as("the console at %s %s", width, colours)
                    .isEmpty();
        }
    }

    private static Path picture(String name, int width) {
        return DRAWN.resolve(name + (width == 390 ? "-phone" : width == 820 ? "-tablet" : "") + ".png");
    }

    private static void signIn(Page page) {
        try {
            var owner = app.person("owner");
            page.navigate(url("/sign-in"));
            page.locator("[name=email]").fill(owner.at("/email").asString());
            page.locator("[name=password]").fill(owner.at("/password").asString());
            page.keyboard().press("Enter");
            page.waitForURL("**/today");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void firefox() throws IOException {
        var axe = new String(
                Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var soft = new SoftAssertions();
        try (var firefox = new Firefox(Path.of("/usr/bin/firefox"))) {
            signIn(firefox);
            for (var width : List.of(1440, 390)) {
                firefox.size(width, 900);
                tour.screens().forEach((name, path) -> {
                    firefox.open(url(path));
                    soft.assertThat(firefox.run(SIDEWAYS))
                            .as("%s %s scrolls sideways", name, width)
                            .isEqualTo("0");
                    firefox.run(axe + "; ''");
                    soft.assertThat(firefox.run(AXE))
                            .as("axe on %s %s", name, width)
                            .isEmpty();
                    soft.assertThat(firefox.complaints())
                            .as("the console of %s %s", name, width)
                            .isEmpty();
                });
            }
        }
        soft.assertAll();
    }

    private static void signIn(Firefox firefox) throws IOException {
        var owner = app.person("owner");
        firefox.open(url("/sign-in"));
        firefox.run(
                "document.querySelector('[name=email]').value = '%s'; document.querySelector('[name=password]').value = '%s'; ''"
                        .formatted(
                                owner.at("/email").asString(),
                                owner.at("/password").asString()));
        firefox.run("document.querySelector('[name=password]').form.requestSubmit(); ''");
        var isIn =
                "new Promise(yes => { const t = setInterval(() => { if (location.pathname.endsWith('/today')) { clearInterval(t); yes('in'); } }, 50); setTimeout(() => yes(location.href), 9000); })";
        for (var tries = 0; tries < 20; tries++) {
            try {
                if (firefox.run(isIn).equals("in")) return;
            } catch (RuntimeException e) {
                // The page went away while it was asked.
                continue;
            }
        }
        throw new IllegalStateException("Nobody came in");
    }

    private static void renew() throws IOException {
        Files.createDirectories(KEPT);
        for (var name : tour.screens().keySet()) {
            for (var file : List.of(name + ".png", name + "-phone.png")) {
                if (Files.exists(DRAWN.resolve(file)))
                    Files.copy(
                            DRAWN.resolve(file), KEPT.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Api;
import app.tailtown.world.Company;
import app.tailtown.world.HouseTest;
import app.tailtown.world.World;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person at a desk with a real browser, signed in to the world of the tests. Whatever the browser complains of fails the story. */
@HouseTest
@Tag("browser")
@SuppressWarnings("NullAway.Init")
abstract class BrowserStory {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    Company ours;
    Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
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
                                "--no-first-run")));
    }

    @AfterAll
    static void quit() {
        playwright.close();
    }

    @BeforeEach
    void open() {
        ours = world.ours();
        page = browser.newContext(options()).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    /** What kind of browser it is. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en-US");
    }

    @AfterEach
    void close() {
        page.context().close();
        // A refusal is an answer with a status the browser reports; anything else on the console is a fault of ours.
        assertThat(complaints).allMatch(c -> c.contains("422") || c.contains("409"));
    }

    /** A stay of theirs in this suite; where it is shown. */
    String book(World.Family who, UUID type, UUID suite, LocalDate arrives, LocalDate departs) {
        var booked = new Api(port, ours.tokens().get(Role.OWNER))
                .post(
                        "/api/v1/reservations",
                        Map.of(
                                "resortId", ours.resort(),
                                "serviceId", ours.boarding(),
                                "customerId", who.customer().value(),
                                "petIds",
                                        who.pets().stream().map(p -> p.value()).toList(),
                                "arrives", arrives.toString(),
                                "departs", departs.toString(),
                                "suiteTypeId", type,
                                "suiteId", suite));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        return "/reservations/" + booked.at("/id");
    }

    /** The page of a stay, and not the one where it is booked. */
    /** Waits for the page of a stay and until it says this: its address may be the same before and after. */
    void awaitStay(String... says) {
        page.waitForURL(Pattern.compile(".*/reservations/[0-9a-f-]{36}"));
        page.waitForLoadState();
        for (var text : says) {
            PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
        }
    }

    /** A complaint that the story itself provoked. */
    void forgive(String status) {
        complaints.removeIf(c -> c.contains(status));
    }

    void signIn(Role role) {
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByLabel("E-mail").fill(ours.signIns().get(role));
        page.getByLabel("Password").fill(World.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    void noAccessibilityFault() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}

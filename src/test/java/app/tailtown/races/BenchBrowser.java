package app.tailtown.races;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A real browser at somebody's desk, which counts what a hand does and what is asked of the house meanwhile. */
final class BenchBrowser implements AutoCloseable {

    /** What a person waits for; the stream of changes is none of it. */
    private static final Set<String> ASKED = Set.of("document", "fetch", "xhr");

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final String base;
    private final AtomicInteger requests = new AtomicInteger();
    private int hands;
    private long since;

    private BenchBrowser(String base) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")));
        page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1440, 900))
                .newPage();
        page.onRequest(this::count);
    }

    static BenchBrowser at(AppProcess app) {
        return new BenchBrowser("http://localhost:" + app.port());
    }

    private void count(Request request) {
        if (ASKED.contains(request.resourceType())) requests.incrementAndGet();
    }

    Page page() {
        return page;
    }

    void signIn(JsonNode person) {
        page.navigate(base + "/sign-in");
        page.getByLabel("E-mail").fill(person.at("/email").asString());
        page.getByLabel("Password").fill(person.at("/password").asString());
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
    }

    void open(String path) {
        page.navigate(base + path);
        page.waitForLoadState();
    }

    /** From here on hands, requests and time count. */
    void begin() {
        hands = 0;
        requests.set(0);
        since = System.nanoTime();
    }

    void press(String key) {
        hands++;
        page.keyboard().press(key);
    }

    void type(String letters) {
        letters.chars().forEach(letter -> {
            if (letter < 128) press(Character.toString(letter));
            else insert(Character.toString(letter));
        });
    }

    /** A letter that the keyboard of the bench lacks and that of the desk has. */
    private void insert(String letter) {
        hands++;
        page.keyboard().insertText(letter);
    }

    void click(String selector) {
        hands++;
        page.locator(selector).first().click();
    }

    /** What it took since {@link #begin}. */
    Took took() {
        return new Took(hands, requests.get(), (System.nanoTime() - since) / 1_000_000.0);
    }

    /**
     * What a job took.
     *
     * @param hands key presses and clicks
     * @param requests pages and answers that somebody waited for
     */
    record Took(int hands, int requests, double millis) {}

    @Override
    public void close() {
        playwright.close();
    }
}

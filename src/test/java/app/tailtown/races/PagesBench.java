package app.tailtown.races;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What pages weigh and how quickly they are there, in a real browser on the line of a cheap phone (150 ms there and back, 1.6 Mbit/s) with a processor a
 * quarter as fast; and how the full board feels under the hand.
 */
final class PagesBench {

    private static final String HOME = System.getProperty("bench.home", "");
    private static final int SLOWER = 4;

    /** What of a page was painted when, gathered while it loads. */
    private static final String WATCH = """
            window.seen = { lcp: 0, cls: 0, events: [] };
            new PerformanceObserver((l) => l.getEntries().forEach((e) => seen.lcp = e.startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver((l) => l.getEntries().forEach((e) => { if (!e.hadRecentInput) seen.cls += e.value; })).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver((l) => l.getEntries().forEach((e) => { if (e.interactionId) seen.events.push(e.duration); })).observe({ type: 'event', durationThreshold: 16, buffered: true });
            """;

    /** The page itself and what has to be there before any of it is drawn, as the browser tells it. */
    private static final String CRITICAL = """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource').filter((r) => r.renderBlockingStatus === 'blocking')]
              .reduce((sum, r) => sum + r.transferSize, 0)""";

    private PagesBench() {}

    static boolean run(Path home) throws Exception {
        if (System.getProperty("bench.scale") == null) System.setProperty("bench.scale", "1");
        try (var app = AppProcess.ready(HOME.isEmpty() ? home : Path.of(HOME));
                var browser = BenchBrowser.at(app)) {
            var page = browser.page();
            page.addInitScript(WATCH);
            browser.signIn(app.person("front-desk"));
            var line = page.context().newCDPSession(page);
            var bytes = new AtomicLong();
            line.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            line.send("Network.enable");
            var at = "/resorts/" + app.resort();
            for (var path : List.of("/today", "/board", "/reservations/new", "/waitlist")) {
                open(browser, line, bytes, path, at + path);
            }
            onTheBoard(browser, line, at + "/board?days=31");
            return Bench.kept(app.invariants());
        }
    }

    private static void open(BenchBrowser browser, CDPSession line, AtomicLong bytes, String name, String path) {
        Bench.say(name);
        slow(line, true);
        for (var cold : List.of(true, false)) {
            if (cold) line.send("Network.clearBrowserCache");
            bytes.set(0);
            browser.open(path);
            Pause.millis(1_500);
            var of = "pages" + name.replace('/', '-') + (cold ? "-cold" : "-warm");
            Figure.lower(of + "-critical", "kB", number(browser.page(), CRITICAL) / 1_000, cold ? 60 : 15)
                    .print();
            Figure.lower(of + "-transferred", "kB", bytes.get() / 1_000.0, cold ? 120 : 60)
                    .print();
            Figure.lower(of + "-lcp", "ms", number(browser.page(), "seen.lcp"), cold ? 1_200 : 600)
                    .print();
            Figure.lower(of + "-cls", "", number(browser.page(), "seen.cls"), 0).print();
        }
        slow(line, false);
    }

    private static void slow(CDPSession line, boolean isSlow) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", isSlow ? 150 : 0);
        network.addProperty("downloadThroughput", isSlow ? 200_000 : -1);
        network.addProperty("uploadThroughput", isSlow ? 93_750 : -1);
        line.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", isSlow ? SLOWER : 1);
        line.send("Emulation.setCPUThrottlingRate", processor);
    }

    /** Keys from bar to bar, the page scrolled, and a bar dragged across it, frame by frame. */
    private static void onTheBoard(BenchBrowser browser, CDPSession line, String path) {
        Bench.say("the hand on the board");
        var page = browser.page();
        browser.open(path);
        page.waitForCondition(() -> page.locator(".board-later").count() == 0);
        Figure.higher("pages-board-bars", "count", page.locator("#board .let").count(), 300)
                .print();
        Figure.higher(
                        "pages-board-lanes",
                        "count",
                        page.locator("#board .board-lane").count(),
                        150)
                .print();
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        line.send("Emulation.setCPUThrottlingRate", processor);
        page.locator("#board .let[data-can]").first().focus();
        for (var i = 0; i < 60; i++) page.keyboard().press(i % 7 == 6 ? "ArrowRight" : "ArrowDown");
        Pause.millis(500);
        Figure.lower(
                        "pages-board-interaction-p98",
                        "ms",
                        number(page, "seen.events.sort((a, b) => a - b)[Math.floor(seen.events.length * .98)] ?? 16"),
                        100)
                .print();
        frames("pages-board-scroll-frame-p95", page, () -> {
            for (var i = 0; i < 60; i++) page.mouse().wheel(0, 120);
        });
        page.evaluate("document.getElementById('board').scrollTo(0, 0)");
        var bar = page.locator("#board .let[data-can*=m]").first();
        bar.scrollIntoViewIfNeeded();
        var box = bar.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        frames("pages-board-drag-frame-p95", page, () -> {
            for (var i = 0; i < 60; i++) page.mouse().move(box.x + box.width / 2 + i * 4, box.y + (i % 9) * 36);
        });
        page.keyboard().press("Escape");
        page.mouse().up();
    }

    /** The time between frames while something moves. */
    private static void frames(String name, Page page, Runnable work) {
        page.evaluate("""
                window.frames_ = [];
                window.framing = true;
                let last = performance.now();
                requestAnimationFrame(function next(now) { frames_.push(now - last); last = now; if (framing) requestAnimationFrame(next); });
                """);
        work.run();
        page.evaluate("window.framing = false");
        var times =
                page.evaluate("frames_").toString().replaceAll("[\\[\\]]", "").split(",\\s*");
        var sorted = Arrays.stream(times)
                .filter(t -> !t.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        Figure.lower(name, "ms", sorted[(int) (sorted.length * 0.95)], 17).print();
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}

package app.tailtown.fuzz;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who is signed in goes from page to page in a real browser, a few of each kind, and sees whether any of the texts on them ran or tried to. */
final class Walk implements AutoCloseable {

    private static final int OF_EACH_KIND = 3;

    /** Whatever our policy refuses is told here; a refused script would have run without it. */
    private static final String LISTEN = """
            window.zq7refused = [];
            document.addEventListener('securitypolicyviolation', (e) => zq7refused.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
            """;

    private static final String LINKS =
            "[...document.querySelectorAll('a[href], iframe[src]')].map((a) => a.getAttribute('href') || a.getAttribute('src'))";

    private final Playwright playwright;
    private final Page page;
    private final String base;
    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> marked = new TreeSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> files = new TreeSet<>();

    Walk(int port) {
        base = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")))
                .newContext(new Browser.NewContextOptions().setLocale("en-US"))
                .newPage();
        page.addInitScript(LISTEN);
        page.onDialog(dialog -> {
            wrong.add("HIGH a dialog opened on " + kind(page.url()));
            dialog.dismiss();
        });
        page.setDefaultTimeout(15_000);
    }

    void signIn(JsonNode person) {
        page.navigate(base + "/sign-in");
        page.getByLabel("E-mail").fill(person.at("/email").asString());
        page.getByLabel("Password").fill(person.at("/password").asString());
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
    }

    /** From these pages to whatever they link to, so many pages at most. */
    void go(List<String> from, int most) {
        var next = new ArrayDeque<>(from);
        var seen = new HashSet<>(from);
        for (var visited = 0; visited < most && !next.isEmpty(); visited++) {
            for (var link : look(next.poll())) {
                var path = link.replaceFirst("#.*", "");
                if (!path.matches("/(?!/).*") || path.startsWith("/api/") || !seen.add(path)) continue;
                if (path.matches(".*(\\.csv|\\.xlsx|/pdf|/content|kennel-cards)(\\?.*)?")) files.add(path);
                else if (kinds.merge(kind(path), 1, Integer::sum) <= OF_EACH_KIND) next.add(path);
            }
        }
    }

    private List<String> look(String path) {
        try {
            var answer = page.navigate(base + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            return isPage(answer) ? seen(path) : List.of();
        } catch (PlaywrightException e) {
            var why = String.valueOf(e.getMessage());
            if (why.contains("Download is starting")) files.add(path);
            else
                wrong.add("MEDIUM no page at " + kind(path) + ": "
                        + why.lines().findFirst().orElse(""));
            return List.of();
        }
    }

    private static boolean isPage(@Nullable Response answer) {
        return answer != null
                && answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private List<String> seen(String path) {
        for (var frame : page.frames()) {
            if (Boolean.TRUE.equals(frame.evaluate("'" + Scripts.RAN + "' in window"))) {
                wrong.add("HIGH a text ran as a script on " + kind(path));
            }
        }
        for (var refused : (List<?>) page.evaluate("window.zq7refused")) {
            wrong.add("MEDIUM the policy refused something on " + kind(path) + ": " + refused);
        }
        if (page.content().contains(Scripts.MARK)) marked.add(kind(path));
        return ((List<?>) page.evaluate(LINKS)).stream().map(String::valueOf).toList();
    }

    /** A page without what differs from one of its kind to the next. */
    static String kind(String path) {
        return path.replaceFirst("https?://[^/]+", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("=[^&]*", "=")
                .replaceFirst("(\\?[^&]*).*", "$1");
    }

    byte[] content(String path) {
        return page.request().get(base + path).body();
    }

    Set<String> files() {
        return files;
    }

    /** The kinds of pages on which a text of the corpus stood. */
    Set<String> marked() {
        return marked;
    }

    Set<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

package app.tailtown.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Firefox of this machine, as it was released, driven by what it speaks itself: <a href="https://www.w3.org/TR/webdriver-bidi/">WebDriver BiDi</a>. Only
 * what a look at screens needs.
 */
final class Firefox implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SAYS = "WebDriver BiDi listening on ";
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket line;
    private final String tab;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Firefox(Path executable) throws IOException {
        var profile = Files.createTempDirectory("firefox");
        // A new profile fetches things of its maker's and asks questions; nobody is there to answer.
        Files.writeString(profile.resolve("user.js"), """
                user_pref("browser.shell.checkDefaultBrowser", false);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("app.update.enabled", false);
                user_pref("network.captive-portal-service.enabled", false);
                user_pref("network.connectivity-service.enabled", false);
                user_pref("intl.accept_languages", "en-US");
                """);
        process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0")
                .redirectErrorStream(true)
                .start();
        line = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(process.inputReader(StandardCharsets.UTF_8)) + "/session"), new Ear())
                .join();
        say("session.new", Map.of("capabilities", Map.of()));
        say("session.subscribe", Map.of("events", List.of("log.entryAdded")));
        tab = say("browsingContext.getTree", Map.of()).at("/contexts/0/context").asString();
    }

    private static String address(BufferedReader said) throws IOException {
        for (var text = said.readLine(); text != null; text = said.readLine()) {
            if (!text.startsWith(SAYS)) continue;
            Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
            return text.substring(SAYS.length()).strip();
        }
        throw new IOException("Firefox ended before it listened");
    }

    private JsonNode say(String method, Map<String, Object> what) {
        var id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        line.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", what)), true)
                .join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void open(String url) {
        say("browsingContext.navigate", Map.of("context", tab, "url", url, "wait", "complete"));
    }

    void size(int width, int height) {
        say(
                "browsingContext.setViewport",
                Map.of("context", tab, "viewport", Map.of("width", width, "height", height)));
    }

    /** What the script comes to, as a text; it may wait for something. */
    String run(String script) {
        var told = say(
                "script.evaluate",
                Map.of("expression", script, "target", Map.of("context", tab), "awaitPromise", true));
        if (told.at("/type").asString().equals("exception"))
            throw new IllegalStateException(told.at("/exceptionDetails/text").asString());
        return told.at("/result/value").asString("");
    }

    /** What the console complained of since the last time one asked. */
    List<String> complaints() {
        synchronized (complaints) {
            var all = List.copyOf(complaints);
            complaints.clear();
            return all;
        }
    }

    @Override
    public void close() {
        try {
            say("browser.close", Map.of());
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                hear(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void hear(JsonNode said) {
            if (said.at("/type").asString().equals("event")) {
                if (said.at("/params/level").asString().equals("error"))
                    complain(said.at("/params/text").asString());
                return;
            }
            var answer = asked.remove(said.at("/id").asInt());
            if (answer == null) return;
            if (said.at("/type").asString().equals("error"))
                answer.completeExceptionally(new UncheckedIOException(new IOException(said.toString())));
            else answer.complete(said.at("/result"));
        }

        private void complain(String what) {
            synchronized (complaints) {
                complaints.add(what);
            }
        }
    }
}

package app.tailtown.live;

import app.tailtown.world.PageClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Listens to a stream of events as a browser does. */
final class Ear implements AutoCloseable {

    record Heard(String id, String event, String data) {}

    /** Not an event: the other side hung up. */
    static final String THE_END = "the end";

    private final HttpClient http = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final InputStream stream;

    private Ear(int port, PageClient browser, String after) throws IOException, InterruptedException {
        var cookies = browser.cookies().entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        var address = "http://localhost:" + port + "/changes?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Cookie", cookies)
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new AssertionError("Status " + answer.statusCode());
        stream = answer.body();
        Thread.ofVirtual().start(this::read);
    }

    static Ear at(int port, PageClient browser, String after) {
        try {
            return new Ear(port, browser, after);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        var events = new Scanner(stream, StandardCharsets.UTF_8).useDelimiter("\n\n");
        while (events.hasNext()) {
            var fields = events.next()
                    .lines()
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(f -> f[0], f -> f[1].strip()));
            heard.add(new Heard(
                    fields.getOrDefault("id", ""), fields.getOrDefault("event", ""), fields.getOrDefault("data", "")));
        }
        heard.add(new Heard("", THE_END, ""));
    }

    Heard next() {
        try {
            var one = heard.poll(20, TimeUnit.SECONDS);
            if (one == null) throw new AssertionError("Nothing was heard for 20 seconds");
            return one;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next of this name. */
    Heard awaits(String event) {
        var one = next();
        while (!one.event().equals(event)) one = next();
        return one;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

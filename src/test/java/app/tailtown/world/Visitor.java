package app.tailtown.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser without script: keeps cookies, sends forms as the last page gave them, and looks at what comes back. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    private Visitor(int port) {
        this.port = port;
    }

    /** What came back. */
    public record Seen(int status, String body, String location) {

        /** The first thing this pattern finds on the page, its group 1. */
        public String find(String pattern) {
            var found = Pattern.compile(pattern).matcher(body);
            if (!found.find()) throw new AssertionError(pattern + " is not in " + body);
            return found.group(1);
        }
    }

    public static Visitor signedIn(int port, String email) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.send("/sign-in", Map.of("email", email, "password", World.PASSWORD));
        return visitor;
    }

    public Seen get(String path) {
        return go(request(path).GET());
    }

    /** Sends a form of the page seen last. */
    public Seen send(String path, Map<String, String> fields) {
        return send(path, UUID.randomUUID().toString(), fields);
    }

    public Seen send(String path, String key, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.put("idempotencyKey", key);
        var body = all.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return go(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file in its field {@code file}. */
    public Seen upload(String path, Map<String, String> fields, String name, byte[] content) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.put("idempotencyKey", UUID.randomUUID().toString());
        return go(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + Parts.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(Parts.of(all, name, content))));
    }

    /** A form whose button takes something back. */
    public Seen delete(String path) {
        return send(path, Map.of("_method", "delete"));
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        var sent = cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? builder : builder.header("Cookie", sent);
    }

    private Seen go(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            var location = answer.headers().firstValue("Location").orElse("");
            return new Seen(answer.statusCode(), answer.body(), location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (cookie.contains("Max-Age=0")) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

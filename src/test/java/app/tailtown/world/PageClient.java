package app.tailtown.world;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies, sends the token of the last form it saw, and follows no redirect. */
public final class PageClient {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrf = "";
    private boolean sendsToken = true;

    /** On the sign-in page. */
    public PageClient(int port) {
        this.port = port;
        get("/sign-in");
    }

    /** Signed in. */
    public static PageClient of(int port, String email) {
        var client = new PageClient(port);
        var reply = client.signIn(email, World.PASSWORD);
        if (reply.status() / 100 != 3) throw new IllegalStateException(email + ": " + reply);
        return client;
    }

    public Api.Reply signIn(String email, String password) {
        return post("/sign-in", Map.of("email", email, "password", password));
    }

    public Api.Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** What is no page: a PDF, a picture. */
    public byte[] content(String path) {
        return Api.content(request(path).GET());
    }

    public Api.Reply post(String path, Map<String, ?> fields, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** A form with a file in its field {@code file}. */
    public Api.Reply upload(String path, Map<String, ?> fields, String name, byte[] content) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + Parts.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(Parts.of(complete(fields), name, content))));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** From now on its forms come from nowhere. */
    public PageClient withoutToken() {
        sendsToken = false;
        return this;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Api.Reply send(HttpRequest.Builder request) {
        var reply = Api.send(request);
        reply.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(this::keep);
        var token = CSRF.matcher(reply.body());
        if (token.find()) csrf = token.group(1);
        return reply;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie.getValue());
    }

    private String encode(Map<String, ?> fields) {
        return complete(fields).entrySet().stream()
                .flatMap(f -> (f.getValue() instanceof List<?> many ? many : List.of(f.getValue()))
                        .stream().map(v -> encode(f.getKey()) + "=" + encode(String.valueOf(v))))
                .collect(Collectors.joining("&"));
    }

    private Map<String, Object> complete(Map<String, ?> fields) {
        var all = new TreeMap<String, Object>(fields);
        if (sendsToken && !csrf.isEmpty()) all.putIfAbsent("_csrf", csrf);
        return all;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

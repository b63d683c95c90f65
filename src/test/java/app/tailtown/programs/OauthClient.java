package app.tailtown.programs;

import app.tailtown.identity.Secrets;
import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that comes in by OAuth, over real HTTP.
 *
 * @param secret empty of a public one
 */
record OauthClient(int port, String id, String secret) {

    static final String BACK = "https://sync.example/back?from=tailtown";
    private static final Pattern SECRET = Pattern.compile("<code>(tt_[\\w-]{43})</code>");
    private static final Pattern ID = Pattern.compile("<code>([0-9a-f-]{36})</code>");
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");

    /** Registered on the page of programs, by whoever is signed in there. */
    static OauthClient register(int port, PageClient owner, String kind, Object permissions) {
        owner.get("/settings/tokens/new");
        var reply = owner.post(
                "/settings/tokens",
                Map.of(
                        "name",
                        "Sync " + UUID.randomUUID(),
                        "kind",
                        kind,
                        "permissions",
                        permissions,
                        "resorts",
                        "*",
                        "redirects",
                        BACK,
                        "days",
                        "30"));
        if (reply.status() != 201) throw new AssertionError(reply.status() + reply.body());
        var id = ID.matcher(reply.body());
        if (!id.find()) throw new AssertionError(reply.body());
        var secret = SECRET.matcher(reply.body());
        return new OauthClient(port, id.group(1), secret.find() ? secret.group(1) : "");
    }

    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
    }

    /** What it asks people with; what is said of it is said otherwise, and left out when that is empty. */
    String asks(String verifier, Map<String, String> otherwise) {
        var all = new TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                id,
                "redirect_uri",
                BACK,
                "scope",
                "customers-view",
                "state",
                "xyz & more",
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        all.putAll(otherwise);
        all.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + form(all);
    }

    /** Somebody allows what it asks for; answers where they are led. */
    String codeFrom(PageClient person, String verifier, String... scopes) {
        return code(allowedBy(person, verifier, scopes));
    }

    static String code(Map<String, String> back) {
        return java.util.Objects.requireNonNull(back.get("code"), () -> "No code in " + back);
    }

    Map<String, String> allowedBy(PageClient person, String verifier, String... scopes) {
        var asked = person.get(asks(verifier, Map.of("scope", String.join(" ", scopes))));
        var page = person.get(path(location(asked)));
        var state = STATE.matcher(page.body());
        if (page.status() != 200 || !state.find()) throw new AssertionError(page.status() + page.body());
        var fields = Map.of("client_id", id, "state", unescaped(state.group(1)), "scope", java.util.List.of(scopes));
        var answered = person.post("/oauth2/authorize", fields);
        return query(location(answered));
    }

    /** Tokens for a code. */
    Api.Reply exchange(String code, String verifier) {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", verifier));
    }

    Api.Reply refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    Api.Reply token(Map<String, String> fields) {
        return post("/oauth2/token", fields);
    }

    Api.Reply post(String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        if (secret.isEmpty()) all.put("client_id", id);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(all)));
        if (!secret.isEmpty()) {
            var both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        return Api.send(request);
    }

    static String location(Api.Reply reply) {
        return reply.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(reply.status() + reply.body()));
    }

    static String path(String location) {
        var uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    static Map<String, String> query(String location) {
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static String unescaped(String text) {
        return text.replace("&#61;", "=").replace("&amp;", "&");
    }

    private static String form(Map<String, String> all) {
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

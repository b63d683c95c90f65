package app.tailtown.stories;

import app.tailtown.identity.Secrets;
import app.tailtown.world.Api;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program on somebody's desk, which waits for the answer on an address of its own machine and keeps no secret. */
final class RedirectTarget implements AutoCloseable {

    private final int port;
    private final HttpServer server;
    private final String verifier = Secrets.next();
    private final BlockingQueue<Map<String, String>> answers = new LinkedBlockingQueue<>();

    /** @param port where it asks */
    RedirectTarget(int port) throws IOException {
        this.port = port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/back", exchange -> {
            answers.add(query(exchange.getRequestURI()));
            var page =
                    "<!doctype html><html lang=\"en\"><title>Calendar</title><link rel=\"icon\" href=\"data:,\"><p>You may close this."
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    String site() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String back() {
        return site() + "/back";
    }

    /** Where it sends people. */
    String asks(String client, String scopes) {
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
        return "http://localhost:" + port + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        back(),
                        "scope",
                        scopes,
                        "state",
                        "s & t",
                        "code_challenge",
                        challenge,
                        "code_challenge_method",
                        "S256"));
    }

    /** What somebody came back with. */
    Map<String, String> answer() {
        try {
            var answer = answers.poll(10, TimeUnit.SECONDS);
            if (answer == null) throw new AssertionError("Nobody came back");
            return answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A token for a code. */
    Api.Reply redeem(String client, String code) {
        return Api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        client,
                        "code",
                        code,
                        "redirect_uri",
                        back(),
                        "code_verifier",
                        verifier)))));
    }

    private static String form(Map<String, String> all) {
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

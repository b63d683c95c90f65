package app.tailtown.world;

import app.tailtown.guards.DeadEnds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the house over real HTTP. */
public record Api(int port, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    public static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    public record Reply(int status, String body, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** What stands there, as text. Refuses an answer in which nothing does: null as well, which {@link #isAbsent} asks for. */
        public String at(String pointer) {
            if (isAbsent(pointer)) throw new AssertionError("Null at " + said(pointer));
            return json().at(pointer).asString("");
        }

        /** Whether it is said that there is none: null. Refuses an answer that does not know the field at all. */
        public boolean isAbsent(String pointer) {
            var node = json().at(pointer);
            if (node.isMissingNode()) throw new AssertionError("Nothing at " + said(pointer));
            return node.isNull();
        }

        private String said(String pointer) {
            return pointer + " of " + status + ": " + body;
        }

        public String etag() {
            return headers.firstValue("ETag").orElse("");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, Object body, String... headers) {
        return send(with(request(path).POST(json(body)), headers));
    }

    public Reply put(String path, Object body, String... headers) {
        return send(with(request(path).PUT(json(body)), headers));
    }

    public Reply delete(String path, String... headers) {
        return send(with(request(path).DELETE(), headers));
    }

    public Reply raw(String method, String path, String contentType, byte[] body, String... headers) {
        return send(with(
                request(path).setHeader("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)),
                headers));
    }

    public static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> reply = HTTP.send(request.build(), BodyHandlers.ofString());
            return DeadEnds.refuse(new Reply(reply.statusCode(), reply.body(), reply.headers()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is no text: the content of an answer that must be there. */
    public static byte[] content(HttpRequest.Builder request) {
        try {
            var reply = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (reply.statusCode() != 200)
                throw new IllegalStateException(new String(reply.body(), StandardCharsets.UTF_8));
            return reply.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }
}

package app.tailtown.races;

import app.tailtown.world.Api;
import app.tailtown.world.Api.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections that stay open, and as little of a client around them as HTTP allows: on two cores whatever the client does counts as the application's. The
 * one of the JDK needs more time for itself than a quick answer takes.
 */
record Wires(int port, String token, ConcurrentLinkedDeque<Wire> idle) {

    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (_, _) -> true);

    static Wires of(Api api) {
        return new Wires(api.port(), api.token(), new ConcurrentLinkedDeque<>());
    }

    Reply get(String path) {
        return send("GET " + path + head() + "\r\n", "");
    }

    /** @param key of idempotency */
    Reply post(String path, String body, String key) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(
                "POST " + path + head() + "Content-Type: application/json\r\nIdempotency-Key: " + key
                        + "\r\nContent-Length: " + length + "\r\n\r\n",
                body);
    }

    private String head() {
        return " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private Reply send(String head, String body) {
        try {
            var wire = idle.pollFirst();
            if (wire == null) wire = Wire.to(port);
            var answer = wire.send((head + body).getBytes(StandardCharsets.UTF_8));
            if (answer.isLast()) wire.close();
            else idle.addFirst(wire);
            return new Reply(answer.status(), new String(answer.body(), StandardCharsets.UTF_8), NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

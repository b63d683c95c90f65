package app.tailtown.races;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tailtown.world.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** A request whose sender is gone a moment after it was sent: nobody reads the answer. */
final class CutRequest {

    private CutRequest() {}

    static void send(Api api, String path, Object wish, String key) throws IOException {
        var body = Api.JSON.writeValueAsBytes(wish);
        var head = """
                POST %s HTTP/1.1\r
                Host: localhost:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """.formatted(path, api.port(), api.token(), key, body.length);
        try (var socket = new Socket(InetAddress.getByName("localhost"), api.port())) {
            // The connection is reset, not closed in good order.
            socket.setSoLinger(true, 0);
            var out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            out.write(body);
            out.flush();
            // Somewhere between the first statement and the answer.
            Pause.millis(ThreadLocalRandom.current().nextLong(30));
        }
    }
}

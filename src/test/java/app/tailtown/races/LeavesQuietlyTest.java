package app.tailtown.races;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.world.Api;
import app.tailtown.world.PageClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is told to stop while people work on it: nobody notices. */
@Tag("slow")
class LeavesQuietlyTest {

    private static final int DRAIN = 2;

    @Test
    void it_is_not_ready_at_once_answers_for_a_while_ends_what_runs_and_leaves_with_0(@TempDir Path home)
            throws Exception {
        try (var app = AppProcess.ready(home, Map.of("TAILTOWN_DRAIN_SECONDS", Integer.toString(DRAIN)));
                var stream = opened(app, listen(app))) {
            stream.setSoTimeout(20_000);
            assertThat(line(stream.getInputStream())).startsWith("HTTP/1.1 200");
            var somebody = new Api(app.port(), app.token("manager"));

            var told = System.nanoTime();
            var left = app.tellToStop();
            while (new Api(app.port(), "").get("/readyz").status() == 200) Pause.millis(20);
            assertThat(seconds(told)).isLessThan(1);

            assertThat(new Api(app.port(), "").get("/livez").status()).isEqualTo(200);
            assertThat(somebody.get("/api/v1/customers").status()).isEqualTo(200);
            try (var slow = opened(app, halfABooking(app))) {
                // The stream is told to go elsewhere only when the drain is over, and what is still being sent is
                // waited for.
                assertThat(stream.getInputStream().readAllBytes()).isNotEmpty();
                assertThat(seconds(told)).isBetween((double) DRAIN, DRAIN + 4.0);
                slow.getOutputStream().write("   }".getBytes(UTF_8));
                assertThat(line(slow.getInputStream())).startsWith("HTTP/1.1 422");
            }
            assertThat(left.get(30, TimeUnit.SECONDS)).isZero();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String listen(AppProcess app) {
        var browser = new PageClient(app.port());
        app.signIn(browser, "manager");
        var cookies = browser.cookies().entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        return "GET /changes HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n".formatted(app.port(), cookies);
    }

    /** All of it but the last four bytes. */
    private static String halfABooking(AppProcess app) throws IOException {
        return """
                POST /api/v1/reservations HTTP/1.1\r
                Host: localhost:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 5\r
                \r
                {""".formatted(app.port(), app.token("manager"));
    }

    private static Socket opened(AppProcess app, String request) throws IOException {
        var socket = new Socket(InetAddress.getByName("localhost"), app.port());
        socket.getOutputStream().write(request.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0 && c != '\r'; c = in.read()) line.append((char) c);
        return line.toString();
    }
}

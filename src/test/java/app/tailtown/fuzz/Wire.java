package app.tailtown.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests to the house on this machine, as whoever has the token. */
record Wire(int port, String token) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Answer send(Call call) throws IOException {
        var body = call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .method(call.method(), body);
        if (!call.contentType().isEmpty()) request.header("Content-Type", call.contentType());
        if (!call.headers().isEmpty()) request.headers(call.headers().toArray(String[]::new));
        var started = System.nanoTime();
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
            return new Answer(answer.statusCode(), answer.headers(), answer.body(), millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package app.tailtown.golive.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What the house tells Prometheus, asked as Prometheus does. */
final class Figures {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Figures() {}

    static String read(Map<String, String> environment) {
        var host = environment.getOrDefault("MANAGEMENT_ADDRESS", "127.0.0.1").strip();
        var address = URI.create("http://%s:%s/metrics"
                .formatted(
                        host.contains(":") ? "[" + host + "]" : host,
                        environment.getOrDefault("MANAGEMENT_PORT", "").strip()));
        var ask = HttpRequest.newBuilder(address).timeout(PATIENCE);
        var token = token(environment);
        if (!token.isEmpty()) ask.header("Authorization", "Bearer " + token);
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(ask.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(address + " does not answer: " + failure, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waited for " + address, stopped);
        }
    }

    private static String token(Map<String, String> environment) {
        var file = environment.getOrDefault("MANAGEMENT_TOKEN_FILE", "").strip();
        if (file.isEmpty())
            return environment.getOrDefault("MANAGEMENT_TOKEN", "").strip();
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("MANAGEMENT_TOKEN_FILE cannot be read", failure);
        }
    }
}

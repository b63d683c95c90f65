package app.tailtown.golive.seen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What the house answered.
 *
 * @param headers by name in lower case
 * @param body as it came over the line
 * @param took from the question to the last byte
 * @param certificateUntil of the server's certificate, which was verified; nothing where nothing is encrypted
 * @param protocol {@code TLSv1.3}, or empty
 */
public record Answer(
        int status,
        Map<String, List<String>> headers,
        byte[] body,
        Duration took,
        Optional<Instant> certificateUntil,
        String protocol) {

    /** The first of that name; empty when there is none. */
    public String header(String name) {
        var values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean isZipped() {
        return "gzip".equals(header("content-encoding"));
    }

    public String text() {
        if (!isZipped()) return new String(body, StandardCharsets.UTF_8);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}

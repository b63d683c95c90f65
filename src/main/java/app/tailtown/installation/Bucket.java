package app.tailtown.installation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where files lie when they do not lie in the home: a bucket of a server that speaks S3.
 *
 * @param endpoint of the server; nothing for Amazon's own
 */
public record Bucket(String name, String region, Optional<URI> endpoint, String accessKey, Secret secretKey) {

    /** Nothing when no setting of a bucket is there; refuses when only some of them are. */
    static Optional<Bucket> read(Settings settings) {
        var name = settings.text("S3_BUCKET");
        var endpoint = settings.webAddress("S3_ENDPOINT");
        var needed = Map.of(
                "S3_REGION",
                settings.text("S3_REGION"),
                "S3_ACCESS_KEY",
                settings.text("S3_ACCESS_KEY"),
                "S3_SECRET_KEY (or S3_SECRET_KEY_FILE)",
                settings.secret("S3_SECRET_KEY"));
        if (name.isEmpty()) {
            refuseHalf(endpoint.isPresent() || needed.values().stream().anyMatch(Optional::isPresent));
            return Optional.empty();
        }
        refuseWithout(needed);
        return Optional.of(new Bucket(
                named(name.get()),
                settings.text("S3_REGION").orElseThrow(),
                endpoint.map(Bucket::safe),
                settings.text("S3_ACCESS_KEY").orElseThrow(),
                new Secret(settings.secret("S3_SECRET_KEY").orElseThrow())));
    }

    private static void refuseHalf(boolean anything) {
        if (anything) {
            throw new CannotStart("A setting that begins with S3_ is there without S3_BUCKET:"
                    + " name the bucket, or unset them all and files lie in TAILTOWN_HOME.");
        }
    }

    private static void refuseWithout(Map<String, Optional<String>> needed) {
        var missing = needed.entrySet().stream()
                .filter(e -> e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw new CannotStart("S3_BUCKET is set without " + missing + ".");
    }

    private static String named(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new CannotStart(
                    "S3_BUCKET is \"" + name + "\"; it must be 3 to 63 small letters, digits, dots or hyphens.");
        }
        return name;
    }

    /** What families send goes over no network in clear. */
    private static URI safe(URI endpoint) {
        var here = Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(endpoint.getHost()::equals);
        if (!here && !"https".equals(endpoint.getScheme())) {
            throw new CannotStart("S3_ENDPOINT is \"" + endpoint + "\"; over a network it must be https.");
        }
        return endpoint;
    }
}

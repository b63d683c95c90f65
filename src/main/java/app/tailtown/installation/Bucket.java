package app.tailtown.installation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where files lie when they do not lie in the home, or backups a second time: a bucket of a server that speaks S3.
 *
 * @param endpoint of the server; nothing for Amazon's own
 */
public record Bucket(String name, String region, Optional<URI> endpoint, String accessKey, Secret secretKey) {

    /** Nothing when no setting of a bucket is there; refuses when only some of them are. */
    static Optional<Bucket> read(Settings settings) {
        return read(settings, "");
    }

    /** A second place for the backups: {@code BACKUP_S3_BUCKET} and so on. */
    public static Optional<Bucket> ofBackups() {
        return ofBackups(System.getenv());
    }

    public static Optional<Bucket> ofBackups(Map<String, String> environment) {
        return read(new Settings(environment), "BACKUP_");
    }

    private static Optional<Bucket> read(Settings settings, String prefix) {
        var name = settings.text(prefix + "S3_BUCKET");
        var endpoint = settings.webAddress(prefix + "S3_ENDPOINT");
        var needed = Map.of(
                prefix + "S3_REGION",
                settings.text(prefix + "S3_REGION"),
                prefix + "S3_ACCESS_KEY",
                settings.text(prefix + "S3_ACCESS_KEY"),
                prefix + "S3_SECRET_KEY (or " + prefix + "S3_SECRET_KEY_FILE)",
                settings.secret(prefix + "S3_SECRET_KEY"));
        if (name.isEmpty()) {
            refuseHalf(prefix, endpoint.isPresent() || needed.values().stream().anyMatch(Optional::isPresent));
            return Optional.empty();
        }
        refuseWithout(prefix, needed);
        return Optional.of(new Bucket(
                named(prefix, name.get()),
                settings.text(prefix + "S3_REGION").orElseThrow(),
                endpoint.map(at -> safe(prefix, at)),
                settings.text(prefix + "S3_ACCESS_KEY").orElseThrow(),
                new Secret(settings.secret(prefix + "S3_SECRET_KEY").orElseThrow())));
    }

    private static void refuseHalf(String prefix, boolean anything) {
        if (anything) {
            throw new CannotStart(
                    "A setting that begins with " + prefix + "S3_ is there without " + prefix + "S3_BUCKET:"
                            + " name the bucket, or unset them all and what lies in it lies in TAILTOWN_HOME alone.");
        }
    }

    private static void refuseWithout(String prefix, Map<String, Optional<String>> needed) {
        var missing = needed.entrySet().stream()
                .filter(e -> e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw new CannotStart(prefix + "S3_BUCKET is set without " + missing + ".");
    }

    private static String named(String prefix, String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new CannotStart(prefix + "S3_BUCKET is \"" + name
                    + "\"; it must be 3 to 63 small letters, digits, dots or hyphens.");
        }
        return name;
    }

    /** What families send goes over no network in clear. */
    private static URI safe(String prefix, URI endpoint) {
        var here = Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(endpoint.getHost()::equals);
        if (!here && !"https".equals(endpoint.getScheme())) {
            throw new CannotStart(prefix + "S3_ENDPOINT is \"" + endpoint + "\"; over a network it must be https.");
        }
        return endpoint;
    }
}

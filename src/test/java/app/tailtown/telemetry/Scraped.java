package app.tailtown.telemetry;

import app.tailtown.installation.ManagementDoor;
import app.tailtown.installation.Secret;
import app.tailtown.world.Api;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told at the door of figures: each series and its number. */
record Scraped(Map<String, Double> series) {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z][a-zA-Z0-9_:]*(?:\\{.*})?) (\\S+)$");
    private static final Pattern SUFFIX = Pattern.compile("(_bucket|_count|_sum|_max)?(\\{.*)?$");

    static final Secret TOKEN = new Secret("told to whoever may ask");

    static Scraped of(PrometheusMeterRegistry registry) {
        return new Scraped(
                LINE.matcher(ask(registry, "GET", "/metrics", TOKEN.text()).body())
                        .results()
                        .collect(Collectors.toMap(
                                m -> m.group(1), m -> Double.valueOf(m.group(2)), (one, _) -> one, TreeMap::new)));
    }

    static Api.Reply ask(PrometheusMeterRegistry registry, String method, String path, String token) {
        var door = new ManagementDoor(InetAddress.getLoopbackAddress(), 0, Optional.of(TOKEN));
        var port = new MetricsPort(registry, Optional.of(door));
        port.start();
        try {
            return Api.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + path))
                    .header("Authorization", "Bearer " + token)
                    .method(method, HttpRequest.BodyPublishers.noBody()));
        } finally {
            port.stop();
        }
    }

    double of(String name) {
        return series.getOrDefault(name, 0.0);
    }

    /** The largest of those that begin so. */
    double most(String beginning) {
        return series.entrySet().stream()
                .filter(s -> s.getKey().startsWith(beginning))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** Without labels, and of a histogram its own name. */
    Set<String> names() {
        return series.keySet().stream()
                .flatMap(s -> Stream.of(SUFFIX.matcher(s).replaceFirst(""), s.replaceFirst("\\{.*", "")))
                .collect(Collectors.toSet());
    }
}

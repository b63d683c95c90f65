package app.tailtown.installation;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where this process listens and how people reach it.
 *
 * @param port 0 means any free one
 * @param publicUrl ends with a slash
 * @param trustedProxies IP addresses whose {@code X-Forwarded-…} headers are believed
 * @param allowedOrigins other sites whose scripts may call the API with a key of their own, each as a browser names it: {@code https://book.example.com}
 * @param drain for how long it goes on answering after it was told to stop, so that whoever passes requests on sees that it is not ready
 */
public record HttpFront(
        InetAddress bindAddress,
        int port,
        URI publicUrl,
        List<String> trustedProxies,
        List<String> allowedOrigins,
        Duration drain) {

    private static final int LONGEST_DRAIN = 120;

    public HttpFront {
        trustedProxies = List.copyOf(trustedProxies);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** One that stops at once. */
    public HttpFront(
            InetAddress bindAddress,
            int port,
            URI publicUrl,
            List<String> trustedProxies,
            List<String> allowedOrigins) {
        this(bindAddress, port, publicUrl, trustedProxies, allowedOrigins, Duration.ZERO);
    }

    /** Whether people's browsers come over TLS, so that cookies may be {@code Secure}: they do when a proxy that ends it stands in front. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme()) || !trustedProxies.isEmpty();
    }

    boolean isOnlyLoopback() {
        String host = publicUrl.getHost();
        return bindAddress.isLoopbackAddress()
                && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
    }

    static HttpFront read(Settings settings, EnvironmentKind kind) {
        int port = settings.port("PORT", 8080);
        return new HttpFront(
                settings.address("BIND_ADDRESS", "127.0.0.1"),
                port,
                settings.webAddress("PUBLIC_URL").orElseGet(() -> URI.create("http://localhost:" + port + "/")),
                settings.addresses("TRUSTED_PROXIES"),
                settings.origins("ALLOWED_ORIGINS"),
                settings.seconds("TAILTOWN_DRAIN_SECONDS", LONGEST_DRAIN)
                        .orElse(Duration.ofSeconds(kind.makesItsOwnKey() ? 0 : 5)));
    }
}

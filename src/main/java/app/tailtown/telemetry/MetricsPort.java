package app.tailtown.telemetry;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.ManagementDoor;
import app.tailtown.installation.Secret;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells Prometheus the figures at {@code /metrics}, at an address and a port of its own, which is no door to anything else. It is there before the pages are and after
 * they are gone, so that their coming and going is seen.
 */
public final class MetricsPort implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsPort.class);
    private static final String PATH = "/metrics";
    private static final int WAITING = 16;

    private final PrometheusMeterRegistry registry;
    private final Optional<ManagementDoor> door;
    private @Nullable HttpServer server;

    public MetricsPort(PrometheusMeterRegistry registry, Optional<ManagementDoor> door) {
        this.registry = registry;
        this.door = door;
    }

    @Override
    public synchronized void start() {
        if (door.isEmpty()) return;
        var at = new InetSocketAddress(door.get().address(), door.get().port());
        try {
            var opened = HttpServer.create(at, WAITING);
            opened.setExecutor(Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("metrics-", 0).factory()));
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
            LOG.info("Figures are told at {}{}", opened.getAddress(), PATH);
        } catch (IOException e) {
            throw new CannotStart("MANAGEMENT_PORT " + at + " cannot be listened on: " + e.getMessage(), e);
        }
    }

    /** Where it listens. */
    public synchronized int port() {
        if (server == null) throw new IllegalStateException("Nobody listens");
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            if (!asked.getRequestURI().getPath().equals(PATH)) {
                asked.sendResponseHeaders(404, -1);
            } else if (!door.flatMap(ManagementDoor::token)
                    .map(t -> brings(asked, t))
                    .orElse(true)) {
                asked.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                asked.sendResponseHeaders(401, -1);
            } else if (!asked.getRequestMethod().equals("GET")) {
                asked.getResponseHeaders().set("Allow", "GET");
                asked.sendResponseHeaders(405, -1);
            } else {
                tell(asked);
            }
        }
    }

    private void tell(HttpExchange asked) throws IOException {
        var figures = new ByteArrayOutputStream(1 << 17);
        registry.scrape(figures);
        asked.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        asked.sendResponseHeaders(200, figures.size());
        figures.writeTo(asked.getResponseBody());
    }

    private static boolean brings(HttpExchange asked, Secret token) {
        var brought = asked.getRequestHeaders().getFirst("Authorization");
        return brought != null
                && MessageDigest.isEqual(
                        brought.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token.text()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void stop() {
        if (server != null) server.stop(0);
        server = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Started first, stopped last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}

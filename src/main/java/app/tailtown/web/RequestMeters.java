package app.tailtown.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How often each route was asked, how that ended and how long it took: by the route as it is written, so that there are as many as there are handlers. */
@Component
class RequestMeters {

    /** Around what we promise: a fifth of a second for a page, half a second for a booking. */
    private static final Duration[] PROMISED = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;

    /** Looked up anew each time they would cost more than they measure. */
    private final Map<Outcome, Counter> ended = new ConcurrentHashMap<>();

    private final Map<Asked, Timer> took = new ConcurrentHashMap<>();

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Asked(String method, String route) {}

    private record Outcome(Asked asked, int status) {}

    void ended(String method, String route, int status) {
        ended.computeIfAbsent(new Outcome(new Asked(method, route), status), this::counter)
                .increment();
    }

    void took(String method, String route, long nanoseconds) {
        took.computeIfAbsent(new Asked(method, route), this::timer).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("tailtown_http_requests")
                .description("Requests that were answered")
                .tag("method", outcome.asked().method())
                .tag("route", outcome.asked().route())
                .tag("status", Integer.toString(outcome.status()))
                .register(registry);
    }

    private Timer timer(Asked asked) {
        return Timer.builder("tailtown_http_request_duration")
                .description(
                        "From the first byte that was read to the last that was written; streams of events are not in it")
                .tag("method", asked.method())
                .tag("route", asked.route())
                .serviceLevelObjectives(PROMISED)
                .register(registry);
    }
}

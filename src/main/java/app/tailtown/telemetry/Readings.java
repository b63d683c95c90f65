package app.tailtown.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks up what is looked up now and then, each by a thread of its own; only where somebody may ask for it. */
public final class Readings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    /** So that no look-up, however long it takes, is more than a twentieth of what a connection does. */
    private static final int REST = 20;

    private final List<Reading> readings;
    private final MeterRegistry registry;
    private final Clock clock;
    private final boolean byItself;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Map<String, Set<String>> told = new HashMap<>();
    private final Map<String, Double> seen = new LinkedHashMap<>();
    private final MultiGauge when;
    private volatile @Nullable CountDownLatch ending;

    /** @param byItself whether threads look; else whoever calls {@link #readAll} */
    Readings(List<Reading> readings, MeterRegistry registry, Clock clock, boolean byItself) {
        this.readings = readings;
        this.registry = registry;
        this.clock = clock;
        this.byItself = byItself;
        this.when = MultiGauge.builder("tailtown_reading_last_success_timestamp_seconds")
                .description("When it was looked up last")
                .register(registry);
        readings.forEach(this::failures);
    }

    /** All of it, now. */
    public void readAll() {
        readings.forEach(this::read);
    }

    private boolean read(Reading reading) {
        try {
            tell(reading.name(), reading.read());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} could not be looked up and is told no more until it is: {}", reading.name(), e.toString());
            failures(reading).increment();
            forget(reading.name(), Set.of());
            return false;
        }
    }

    private Counter failures(Reading reading) {
        return Counter.builder("tailtown_reading_failures")
                .description("How often it could not be looked up")
                .tag("reading", reading.name())
                .register(registry);
    }

    private synchronized void tell(String reading, List<Figure> figures) {
        var byName =
                figures.stream().collect(Collectors.groupingBy(Figure::name, LinkedHashMap::new, Collectors.toList()));
        byName.forEach((name, each) -> gauge(name, each.getFirst().about())
                .register(each.stream().map(f -> Row.of(f.labels(), f.value())).toList(), true));
        forget(reading, byName.keySet());
        told.put(reading, Set.copyOf(byName.keySet()));
        seen.put(reading, clock.millis() / 1000.0);
        when.register(
                seen.entrySet().stream()
                        .map(s -> Row.of(Tags.of("reading", s.getKey()), s.getValue()))
                        .toList(),
                true);
    }

    private MultiGauge gauge(String name, String about) {
        return gauges.computeIfAbsent(
                name, _ -> MultiGauge.builder(name).description(about).register(registry));
    }

    private synchronized void forget(String reading, Set<String> but) {
        told.getOrDefault(reading, Set.of()).stream()
                .filter(name -> !but.contains(name))
                .forEach(name ->
                        java.util.Objects.requireNonNull(gauges.get(name)).register(List.of(), true));
    }

    @Override
    public void start() {
        if (!byItself) return;
        var end = new CountDownLatch(1);
        ending = end;
        for (var reading : readings)
            Thread.ofVirtual().name("reading-" + reading.name()).start(() -> again(reading, end));
    }

    private void again(Reading reading, CountDownLatch end) {
        try {
            Duration rest;
            do {
                var began = System.nanoTime();
                var _ = read(reading);
                var took = Duration.ofNanos(System.nanoTime() - began).multipliedBy(REST);
                rest = took.compareTo(reading.every()) > 0 ? took : reading.every();
            } while (!end.await(rest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var end = ending;
        ending = null;
        if (end != null) end.countDown();
    }

    @Override
    public boolean isRunning() {
        return ending != null;
    }
}

package app.tailtown.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<Figure> found = new ArrayList<>();

    private final Reading reading = new Reading() {
        @Override
        public String name() {
            return "kennels";
        }

        @Override
        public List<Figure> read() {
            if (found.isEmpty()) throw new IllegalStateException("Nobody is there");
            return List.copyOf(found);
        }
    };

    private final Readings readings = new Readings(List.of(reading), registry, Clock.systemUTC(), false);

    @Test
    void what_cannot_be_looked_up_is_told_no_more() {
        found.add(Figure.of("kennels_free", "Kennels", "size", "big", 3));
        found.add(Figure.of("kennels_dirty", "Kennels", 1));
        readings.readAll();
        assertThat(registry.scrape()).contains("kennels_free{size=\"big\"} 3.0", "kennels_dirty 1.0");
        assertThat(registry.scrape()).contains("tailtown_reading_failures_total{reading=\"kennels\"} 0.0");

        found.removeLast();
        readings.readAll();
        assertThat(registry.scrape()).contains("kennels_free{size=\"big\"} 3.0").doesNotContain("kennels_dirty 1.0");

        found.clear();
        readings.readAll();
        assertThat(registry.scrape())
                .doesNotContain("kennels_free{size")
                .contains("tailtown_reading_failures_total{reading=\"kennels\"} 1.0")
                .contains("tailtown_reading_last_success_timestamp_seconds{reading=\"kennels\"}");
    }
}

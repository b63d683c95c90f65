package app.tailtown.telemetry;

import app.tailtown.installation.Installation;
import app.tailtown.installation.ManagementDoor;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told at which door; nothing is looked up where there is none. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

    @Bean
    MetricsPort metricsPort(PrometheusMeterRegistry registry, Installation installation) {
        return new MetricsPort(registry, ManagementDoor.read(installation.kind()));
    }

    @Bean
    Readings readings(
            ObjectProvider<Reading> readings,
            MeterRegistry registry,
            Clock clock,
            Installation installation,
            @Value("${tailtown.readings.by-itself:true}") boolean byItself) {
        var isAsked = ManagementDoor.read(installation.kind()).isPresent();
        return new Readings(readings.stream().toList(), registry, clock, byItself && isAsked);
    }

    @Bean
    MeterBinder release() {
        var version =
                Optional.ofNullable(TelemetryConfiguration.class.getPackage().getImplementationVersion());
        return registry -> Gauge.builder("tailtown_release", () -> 1)
                .description("Which release this is")
                .tag("version", version.orElse("unpackaged"))
                .tag("java", Runtime.version().toString())
                .register(registry);
    }
}

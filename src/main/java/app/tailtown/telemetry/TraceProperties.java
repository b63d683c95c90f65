package app.tailtown.telemetry;

import java.util.HashMap;
import java.util.Map;

/** What Boot is told of traces. */
public final class TraceProperties {

    private TraceProperties() {}

    /** Nothing, where nobody collects them: {@code application.properties} leaves all of it out then. */
    public static Map<String, Object> of(boolean isCollected) {
        var properties = new HashMap<String, Object>();
        if (!isCollected) return properties;
        properties.put("tailtown.traced", "true");
        // In the place of what is left out otherwise; nothing here speaks to Zipkin.
        properties.put(
                "tailtown.untraced",
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration");
        return properties;
    }
}

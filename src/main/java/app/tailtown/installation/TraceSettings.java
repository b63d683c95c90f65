package app.tailtown.installation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether somebody collects traces. What else OpenTelemetry's variables say is read by Spring Boot. */
public final class TraceSettings {

    private static final List<String> WHERE =
            List.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");

    private TraceSettings() {}

    public static boolean isCollected() {
        return isCollected(System.getenv());
    }

    public static boolean isCollected(Map<String, String> environment) {
        var settings = new Settings(environment);
        var named = WHERE.stream()
                .map(name -> settings.text(name).map(said -> address(name, said)))
                .flatMap(Optional::stream)
                .findFirst();
        return named.isPresent()
                && settings.text("OTEL_SDK_DISABLED").filter("true"::equals).isEmpty();
    }

    private static URI address(String name, String said) {
        try {
            var address = URI.create(said);
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null)
                return address;
        } catch (IllegalArgumentException e) {
            throw new CannotStart(name + " is no address.", e);
        }
        throw new CannotStart(name + " is \"" + said + "\"; it must look like http://127.0.0.1:4318.");
    }
}

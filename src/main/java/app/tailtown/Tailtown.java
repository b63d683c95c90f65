package app.tailtown;

import app.tailtown.installation.CannotStart;
import app.tailtown.installation.Installation;
import app.tailtown.installation.LogSettings;
import app.tailtown.installation.TraceSettings;
import app.tailtown.logs.LogProperties;
import app.tailtown.operations.CommandLineFace;
import app.tailtown.telemetry.TraceProperties;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.NestedRuntimeException;
import sun.misc.Signal;

/** Tailtown, the software that runs a pet resort. */
@SpringBootApplication
public class Tailtown {

    public static void main(String[] args) {
        CommandLineFace.Outcome outcome =
                CommandLineFace.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
        outcome.toServe().ifPresentOrElse(Tailtown::serve, () -> System.exit(outcome.exitCode()));
    }

    private static void serve(Installation installation) {
        SpringApplication application = new SpringApplication(Tailtown.class);
        var properties = properties(installation);
        properties.putAll(LogProperties.of(LogSettings.read(installation.kind()), installation.kind()));
        properties.putAll(TraceProperties.of(TraceSettings.isCollected()));
        application.setDefaultProperties(properties);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("installation", installation));
        // Else whoever asked for it to stop would be told of 143, as if it had been killed.
        Signal.handle(new Signal("TERM"), _ -> System.exit(0));
        try {
            application.run();
        } catch (NestedRuntimeException failure) {
            if (CannotStart.sentenceIn(failure).isEmpty()) {
                throw failure;
            }
            System.exit(CannotStart.EXIT_CODE);
        }
    }

    /** What the server is told of the installation: where it listens, and whom it believes who passes requests on. */
    public static Map<String, Object> properties(Installation installation) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", installation.http().port());
        properties.put("server.address", installation.http().bindAddress().getHostAddress());
        properties.put("tailtown.drain", installation.http().drain());
        var proxies = installation.http().trustedProxies();
        // Said here alone: a line of application.properties would win over it.
        properties.put("server.forward-headers-strategy", proxies.isEmpty() ? "none" : "native");
        if (!proxies.isEmpty()) {
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }
        return properties;
    }
}

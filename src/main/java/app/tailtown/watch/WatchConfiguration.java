package app.tailtown.watch;

import app.tailtown.installation.AlertHook;
import app.tailtown.telemetry.Spans;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads where alerts go, and refuses to start when that is said by half. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    SendAlerts sendAlerts(Alerts alerts, GraveEvents events, JsonMapper json, Clock clock, Spans spans) {
        return new SendAlerts(alerts, events, AlertHook.read().map(to -> new Hook(to, spans)), json, clock);
    }
}

package app.tailtown.watch;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.organizations.CurrentOrganization;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Carries grave events to the operator's address: at least once, and after a failure again, later and later, for three days. */
class SendAlerts implements MinutelyJob {

    private static final Logger LOG = LoggerFactory.getLogger(SendAlerts.class);

    private final Alerts alerts;
    private final GraveEvents events;
    private final Optional<Hook> hook;
    private final JsonMapper json;
    private final Clock clock;

    SendAlerts(Alerts alerts, GraveEvents events, Optional<Hook> hook, JsonMapper json, Clock clock) {
        this.alerts = alerts;
        this.events = events;
        this.hook = hook;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-alerts";
    }

    /** Whoever does not take the first is not asked for the others now: nobody else's job waits for them. */
    @Override
    public void run() {
        if (hook.isEmpty()) {
            alerts.dropAll();
            return;
        }
        var away = "";
        for (var due : alerts.claim()) {
            if (away.isEmpty()) away = send(due, hook.get());
            else alerts.failed(due, away);
        }
    }

    /** Empty when it was taken. */
    private String send(Alerts.Due due, Hook to) {
        try {
            to.post(due.id(), body(due), clock.instant());
            alerts.sent(due);
            return "";
        } catch (Hook.NotTaken e) {
            LOG.warn("Alert {} was not taken: {}", due.id(), e.getMessage());
            alerts.failed(due, String.valueOf(e.getMessage()));
            return String.valueOf(e.getMessage());
        }
    }

    private String body(Alerts.Due due) {
        var event = events.find(due.eventId());
        var said = new LinkedHashMap<String, Object>();
        said.put("id", due.id());
        said.put("event", event.kind());
        said.put("company", CurrentOrganization.binding().organization().value());
        said.put("at", event.at());
        said.put("times", event.times());
        said.put("actor", event.actor());
        said.put("by", event.by());
        said.put("address", event.address());
        said.put("about", event.about());
        said.put("aboutName", event.aboutName());
        said.put("request", event.requestId());
        said.put("facts", Map.copyOf(event.facts()));
        return json.writeValueAsString(said);
    }
}

package app.tailtown.alarms;

import app.tailtown.alarms.Alarm.Channel;
import app.tailtown.installation.AlertMail;
import app.tailtown.installation.MailServer;
import app.tailtown.outbox.HouseMail;
import app.tailtown.watch.Hook;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Tells those who run the installation, by whatever way is set. What nobody took is told again with the next look. */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private final Optional<AlertMail> to;
    private final Optional<MailServer> server;
    private final Optional<Hook> hook;
    private final AlarmText text;
    private final JsonMapper json;

    Teller(Optional<AlertMail> to, Optional<MailServer> server, Optional<Hook> hook, AlarmText text, JsonMapper json) {
        this.to = to;
        this.server = server;
        this.hook = hook;
        this.text = text;
        this.json = json;
    }

    Set<Channel> channels() {
        var all = EnumSet.noneOf(Channel.class);
        if (to.isPresent() && server.isPresent()) all.add(Channel.MAIL);
        if (hook.isPresent()) all.add(Channel.HOOK);
        return all;
    }

    /** The same alarms, with who was told. */
    List<Alarm> tell(List<Alarm> alarms, Instant now) {
        return alarms.stream()
                .map(alarm -> {
                    var told = alarm;
                    for (var channel : channels()) {
                        if (alarm.isDue(channel, now) && isTold(channel, alarm, now)) told = told.toldBy(channel, now);
                    }
                    return told;
                })
                .toList();
    }

    private boolean isTold(Channel channel, Alarm alarm, Instant now) {
        return channel == Channel.MAIL ? isMailed(alarm, now) : isPosted(alarm, now);
    }

    /** Whoever of several gets it, it is told. */
    private boolean isMailed(Alarm alarm, Instant now) {
        var mail = new HouseMail(server.orElseThrow());
        var isTold = false;
        for (var address : to.orElseThrow().addresses()) {
            var failed = mail.send(address, text.subject(alarm), text.body(alarm), now);
            if (failed.isEmpty()) isTold = true;
            else LOG.warn("An alarm was not taken by the mail server: {}", failed.get());
        }
        return isTold;
    }

    private boolean isPosted(Alarm alarm, Instant now) {
        try {
            hook.orElseThrow().post(alarm.id(), body(alarm), now);
            return true;
        } catch (Hook.NotTaken e) {
            LOG.warn("An alarm was not taken by the hook: {}", e.getMessage());
            return false;
        }
    }

    private String body(Alarm alarm) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", alarm.id());
        said.put("event", "alarm");
        said.put("condition", alarm.condition().code());
        said.put("about", alarm.about());
        said.put("severity", alarm.condition().severity());
        said.put("state", alarm.endedAt() == null ? "firing" : "resolved");
        said.put("since", alarm.firstSeen());
        if (alarm.endedAt() != null) said.put("until", alarm.endedAt());
        said.put("what", text.what(alarm));
        said.put("todo", text.todo(alarm.condition()));
        said.put("runbook", alarm.condition().runbook());
        return json.writeValueAsString(said);
    }
}

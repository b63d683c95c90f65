package app.tailtown.errors;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.SentryDsn;
import io.sentry.SentryClient;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SentryOptions;
import io.sentry.protocol.Message;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.sentry.protocol.SentryStackTrace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Tells a server that speaks Sentry's protocol what went wrong: each group at most once a minute, with how often it came since. It gets what is kept here and nothing else: no
 * person, no company's name, no address, no header and no body. Sending has a queue and a thread of its own, and what that cannot take is lost there alone.
 */
final class Tracker implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final int REMEMBERED = 2_000;

    private final SentryClient client;
    private final Clock clock;
    private final SequencedMap<String, Told> told = new LinkedHashMap<>();

    /** @param since how often it came after it was told last */
    private record Told(Instant at, long since) {}

    Tracker(SentryDsn to, EnvironmentKind kind, String release, Clock clock) {
        var options = new SentryOptions();
        options.setDsn(to.secret().text());
        options.setEnvironment(kind.toString());
        options.setRelease("tailtown@" + release);
        options.setSendDefaultPii(false);
        options.setAttachServerName(false);
        options.setSendModules(false);
        options.setEnableDeduplication(false);
        options.setEnableUncaughtExceptionHandler(false);
        options.setEnableShutdownHook(false);
        options.setMaxQueueSize(100);
        options.setShutdownTimeoutMillis(LAST_WORDS.toMillis());
        options.activate();
        this.client = new SentryClient(options);
        this.clock = clock;
    }

    synchronized void tell(List<Tally> groups) {
        for (var group : groups) {
            var before = told.getOrDefault(group.fingerprint(), new Told(Instant.EPOCH, 0));
            var often = before.since() + group.times();
            var isDue = before.at().plus(PAUSE).isBefore(clock.instant());
            if (isDue) client.captureEvent(event(group, often));
            told.remove(group.fingerprint());
            told.put(group.fingerprint(), isDue ? new Told(clock.instant(), 0) : new Told(before.at(), often));
            if (told.size() > REMEMBERED) told.remove(told.firstEntry().getKey());
        }
    }

    private static SentryEvent event(Tally group, long often) {
        var fault = group.latest();
        var event = new SentryEvent(Date.from(fault.sighting().at()));
        event.setLevel(SentryLevel.ERROR);
        event.setLogger(fault.logger());
        event.setFingerprints(List.of(group.fingerprint()));
        var message = new Message();
        message.setFormatted(fault.words().isEmpty() ? fault.kind() : fault.words());
        event.setMessage(message);
        // The innermost first, as that protocol has it.
        event.setExceptions(
                fault.thrown().reversed().stream().map(Tracker::exception).toList());
        event.setTag("fingerprint", group.fingerprint());
        event.setTag("times", String.valueOf(often));
        tag(event, "request", fault.sighting().request());
        tag(event, "route", fault.sighting().route());
        var company = fault.sighting().company();
        tag(event, "company", company == null ? "" : company.toString());
        return event;
    }

    private static void tag(SentryEvent event, String name, String value) {
        if (!value.isEmpty()) event.setTag(name, value);
    }

    private static SentryException exception(Thrown thrown) {
        var exception = new SentryException();
        exception.setType(thrown.shortType());
        exception.setModule(thrown.type().substring(0, Math.max(0, thrown.type().lastIndexOf('.'))));
        exception.setValue(thrown.said());
        exception.setStacktrace(new SentryStackTrace(
                thrown.frames().reversed().stream().map(Tracker::frame).toList()));
        return exception;
    }

    private static SentryStackFrame frame(Thrown.Frame at) {
        var frame = new SentryStackFrame();
        frame.setModule(at.type());
        frame.setFunction(at.method());
        frame.setFilename(at.file());
        if (at.line() > 0) frame.setLineno(at.line());
        frame.setInApp(at.isOurs());
        return frame;
    }

    /** What waits is sent, for two seconds at most. */
    @Override
    public void close() {
        client.close();
    }
}

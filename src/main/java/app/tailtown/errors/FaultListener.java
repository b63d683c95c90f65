package app.tailtown.errors;

import app.tailtown.errors.Fault.Sighting;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.platform.Ids;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hears whatever the log calls an error: requests, jobs and threads that failed all end there. Of each exception it hears once, whoever says it again. */
final class FaultListener extends UnsynchronizedAppenderBase<ILoggingEvent> {

    /** What this module says of itself would be heard for ever. */
    private static final String OURSELVES = FaultListener.class.getPackageName();

    private static final int DEEPEST = 10;
    private static final int REMEMBERED = 64;

    private final Consumer<Fault> hears;
    private final Clock clock;
    private final Deque<WeakReference<Throwable>> lately = new ArrayDeque<>();

    FaultListener(Consumer<Fault> hears, Clock clock) {
        this.hears = hears;
        this.clock = clock;
        setName("errors");
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.ERROR)
                || event.getLoggerName().startsWith(OURSELVES)) return;
        if (event.getThrowableProxy() instanceof ThrowableProxy proxy && isKnown(proxy.getThrowable())) return;
        hears.accept(new Fault(
                chain(event.getThrowableProxy()),
                event.getLoggerName(),
                OwnWords.ofLog(event.getLoggerName(), String.valueOf(event.getMessage())),
                sighting(event)));
    }

    private boolean isKnown(Throwable wrong) {
        synchronized (lately) {
            if (lately.stream().anyMatch(one -> one.refersTo(wrong))) return true;
            lately.addLast(new WeakReference<>(wrong));
            if (lately.size() > REMEMBERED) lately.removeFirst();
            return false;
        }
    }

    private Sighting sighting(ILoggingEvent event) {
        var bound = CurrentOrganization.bound();
        return new Sighting(
                Ids.next(),
                clock.instant(),
                bound.map(b -> b.organization().value()).orElse(null),
                bound.map(Binding::actor).orElse(""),
                pair(event, "route"),
                bound.map(Binding::requestId)
                        .orElseGet(() -> event.getMDCPropertyMap().getOrDefault("request", "")));
    }

    private static String pair(ILoggingEvent event, String key) {
        if (event.getKeyValuePairs() == null) return "";
        return event.getKeyValuePairs().stream()
                .filter(pair -> pair.key.equals(key))
                .map(pair -> String.valueOf(pair.value))
                .findFirst()
                .orElse("");
    }

    private static List<Thrown> chain(@Nullable IThrowableProxy outermost) {
        var chain = new ArrayList<Thrown>();
        for (var one = outermost; one != null && chain.size() < DEEPEST; one = one.getCause()) {
            if (one instanceof ThrowableProxy proxy) chain.add(thrown(proxy.getThrowable()));
        }
        return chain;
    }

    private static Thrown thrown(Throwable wrong) {
        var frames = Arrays.stream(wrong.getStackTrace())
                .map(f -> new Thrown.Frame(
                        f.getClassName(),
                        f.getMethodName(),
                        f.getFileName() == null ? "?" : f.getFileName(),
                        Math.max(f.getLineNumber(), 0)))
                .toList();
        return new Thrown(
                wrong.getClass().getName(), OwnWords.of(wrong, frames.isEmpty() ? null : frames.getFirst()), frames);
    }
}

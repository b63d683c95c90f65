package app.tailtown.errors;

import ch.qos.logback.classic.LoggerContext;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears from before anything else runs until after it has ended, and lets no thread die without a line in the log. */
@Component
class Hearing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger("app.tailtown.threads");

    private final FaultListener listener;
    private @Nullable UncaughtExceptionHandler before;
    private volatile boolean isOn;

    Hearing(Waiting waiting, Clock clock) {
        this.listener = new FaultListener(waiting::add, clock);
    }

    @Override
    public void start() {
        listener.setContext(context());
        listener.start();
        context().getLogger(Logger.ROOT_LOGGER_NAME).addAppender(listener);
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, wrong) -> LOG.error("The thread {} died", thread.getName(), wrong));
        isOn = true;
    }

    @Override
    public void stop() {
        isOn = false;
        Thread.setDefaultUncaughtExceptionHandler(before);
        context().getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(listener);
        listener.stop();
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public boolean isRunning() {
        return isOn;
    }
}

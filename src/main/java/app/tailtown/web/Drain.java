package app.tailtown.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A process that was told to stop goes on answering for a while: {@code /readyz} says 503 at once, and whoever passes requests on needs to have asked before it
 * sends none any more. Only then streams end, so that browsers listen elsewhere, and the server takes no more.
 */
@Component
class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Duration delay;
    private volatile boolean isRunning;

    Drain(@Value("${tailtown.drain:0s}") Duration delay) {
        this.delay = delay;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        if (delay.isZero()) return;
        LOG.info("Not ready any more; answering for {} s until nothing comes", delay.toSeconds());
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Before everything else that stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

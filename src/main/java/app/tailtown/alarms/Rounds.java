package app.tailtown.alarms;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round each minute, in a thread of its own: the scheduler of jobs needs the database, and a mail server may be slow. */
final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration EACH = Duration.ofMinutes(1);

    private final HouseWatch watch;
    private final boolean byItself;
    private volatile @Nullable CountDownLatch ending;

    Rounds(HouseWatch watch, boolean byItself) {
        this.watch = watch;
        this.byItself = byItself;
    }

    @Override
    public void start() {
        if (!byItself) return;
        var end = new CountDownLatch(1);
        ending = end;
        Thread.ofVirtual().name("alarms").start(() -> go(end));
    }

    private void go(CountDownLatch end) {
        try {
            while (!end.await(EACH.toMillis(), TimeUnit.MILLISECONDS)) once();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one round, the next one follows. */
    private void once() {
        try {
            watch.look();
        } catch (RuntimeException failure) {
            LOG.error("A round was broken off; the next one follows", failure);
        }
    }

    @Override
    public void stop() {
        var end = ending;
        ending = null;
        if (end != null) end.countDown();
    }

    @Override
    public boolean isRunning() {
        return ending != null;
    }
}

package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the embedded PostgreSQL back when it dies, within seconds, for as long as it is open. */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final long LOOK_EVERY_MILLIS = 500;

    private static final long PATIENCE_MILLIS = 10_000;

    private final Postmaster postmaster;
    private final Thread watch;
    private final CountDownLatch closing = new CountDownLatch(1);

    private Supervisor(Postmaster postmaster) {
        this.postmaster = postmaster;
        this.watch = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::watch);
    }

    static Supervisor of(Postmaster postmaster) {
        Supervisor supervisor = new Supervisor(postmaster);
        supervisor.watch.start();
        return supervisor;
    }

    private void watch() {
        try {
            while (!closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one look, the next one follows: a watch that ended would be noticed only when PostgreSQL dies. */
    private void look() {
        try {
            if (postmaster.isRunning()) return;
            log.error("PostgreSQL died; starting it again");
            postmaster.restart();
            log.warn("PostgreSQL is back");
        } catch (CannotStart | UncheckedIOException | IllegalStateException failure) {
            log.error("PostgreSQL could not be looked after, trying again: {}", failure.getMessage());
        }
    }

    /** Afterwards it starts nothing any more; a start that is under way is waited for. */
    @Override
    public void close() {
        closing.countDown();
        try {
            watch.join(PATIENCE_MILLIS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the embedded PostgreSQL back when it dies, within seconds, for as long as it is open. */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Postmaster postmaster;
    private final Thread watch;

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
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_EVERY);
                if (!postmaster.isRunning()) {
                    restart();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() {
        log.error("PostgreSQL died; starting it again");
        try {
            postmaster.restart();
            log.warn("PostgreSQL is back");
        } catch (CannotStart | UncheckedIOException failure) {
            log.error("PostgreSQL did not start, trying again: {}", failure.getMessage());
        }
    }

    /** Afterwards it starts nothing any more. */
    @Override
    public void close() {
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}

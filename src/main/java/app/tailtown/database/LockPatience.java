package app.tailtown.database;

import app.tailtown.installation.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * While a step of a migration waits for a lock, everybody who wants the same table waits behind it. So it waits for a moment only, takes back what it did and
 * comes again. An index that is built concurrently keeps nobody waiting and may take its time.
 */
final class LockPatience implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(LockPatience.class);
    private static final int TRIES = 120;
    private static final long PAUSE_MILLIS = 500;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Migrates, and comes again for about a minute while somebody holds what it needs. */
    static void migrate(Flyway flyway) {
        for (int tries = 1; ; tries++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failure) {
                if (!isAboutLocks(failure)) throw failure;
                if (tries == TRIES) {
                    throw new CannotStart(
                            "Somebody has held a table for a minute that the migration needs."
                                    + " Nothing of that step is done; run it again when the long transaction is over.",
                            failure);
                }
                LOG.info("A step of the migration gave way to others and comes again");
                pause();
            }
        }
    }

    private static boolean isAboutLocks(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) return true;
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The migration was interrupted; run it again.", e);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(
                    mayTakeItsTime(context.getMigrationInfo().getScript())
                            ? "set lock_timeout = 0"
                            : "set lock_timeout = '200ms'");
        } catch (SQLException failure) {
            throw new FlywayException("The migration could not be told to be patient", failure);
        }
    }

    private static boolean mayTakeItsTime(String script) {
        var file = new ClassPathResource("db/migration/" + script);
        try {
            return file.exists()
                    && file.getContentAsString(StandardCharsets.UTF_8).contains("concurrently");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "lock-patience";
    }
}

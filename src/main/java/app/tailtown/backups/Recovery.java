package app.tailtown.backups;

import app.tailtown.database.LocalServer;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that reads the log it was given, until the moment it was told or until there is no more. */
final class Recovery {

    /** So close to the end there is only what was not written whole. */
    private static final long NEARLY = 1024L * 1024;

    private static final Duration LOOK = Duration.ofMillis(200);
    /** As long as it takes to see that nothing more comes. */
    private static final Duration ENDED = Duration.ofSeconds(2);

    private static final Duration STUCK = Duration.ofMinutes(5);

    private final LocalServer server;

    Recovery(LocalServer server) {
        this.server = server;
    }

    /** @param recovering whether it still reads; @param place how far it is */
    private record State(boolean recovering, String place) {}

    /**
     * Until it is a database that may be written, or false at the end of the log when the moment it was told did not come. Throws when it stops long before the end of what
     * is kept.
     */
    boolean finish(Restoring.Plan plan) {
        try (var database = new LocalDatabase(server)) {
            var quiet = System.nanoTime();
            var last = "";
            for (var state = state(database.jdbc()); state.recovering(); state = state(database.jdbc())) {
                if (!state.place().equals(last)) {
                    last = state.place();
                    quiet = System.nanoTime();
                }
                var still = Duration.ofNanos(System.nanoTime() - quiet);
                var left = plan.reach().place() - Wal.place(state.place());
                if (left <= NEARLY && still.compareTo(ENDED) > 0) {
                    if (plan.to() != null) return false;
                    promote(database.jdbc());
                }
                if (still.compareTo(STUCK) > 0)
                    throw new IllegalStateException("The log cannot be read beyond " + last);
                pause();
            }
            return true;
        }
    }

    private static State state(JdbcClient jdbc) {
        return jdbc.sql(
                        "select pg_is_in_recovery() as recovering, coalesce(pg_last_wal_replay_lsn()::text, '0/0') as place")
                .query(State.class)
                .single();
    }

    private static void promote(JdbcClient jdbc) {
        jdbc.sql("select pg_promote(true, 60)").query((_, _) -> true).single();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the log was read", e);
        }
    }
}

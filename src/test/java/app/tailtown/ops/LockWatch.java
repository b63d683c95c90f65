package app.tailtown.ops;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks fifty times a second how long somebody has been waiting for a whole table. */
final class LockWatch {

    private static final String LONGEST = """
            select coalesce(max(extract(epoch from clock_timestamp() - waitstart)), 0) * 1000 from pg_locks
             where not granted and locktype = 'relation' and waitstart is not null""";

    private final SingleConnectionDataSource connection;
    private volatile boolean over;
    private volatile double longest;
    private Thread looking = Thread.ofVirtual().unstarted(() -> {});

    LockWatch(SingleConnectionDataSource connection) {
        this.connection = connection;
    }

    void begin() {
        var database = JdbcClient.create(connection);
        looking = Thread.ofVirtual().start(() -> {
            while (!over) {
                longest = Math.max(
                        longest, database.sql(LONGEST).query(Double.class).single());
                Traffic.rest(20);
            }
        });
    }

    /** Milliseconds. */
    double end() throws InterruptedException {
        over = true;
        looking.join();
        connection.destroy();
        return longest;
    }
}

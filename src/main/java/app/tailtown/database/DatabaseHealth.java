package app.tailtown.database;

import app.tailtown.installation.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says within two seconds whether the database answers. It has a connection of its own, because one that queued for the
 * pool would call a busy database a dead one, and a dead one late.
 */
final class DatabaseHealth implements HealthIndicator, AutoCloseable {

    private static final int PATIENCE_SECONDS = 1;

    private final DatabaseUrl url;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;

    DatabaseHealth(DatabaseUrl url) {
        this.url = url;
    }

    @Override
    public Health health() {
        return answers() ? Health.up().build() : Health.down().build();
    }

    private boolean answers() {
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return stillAnswers() || letsIn();
        } catch (SQLException down) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean stillAnswers() throws SQLException {
        Connection current = connection;
        if (current == null) {
            return false;
        }
        long asked = System.nanoTime();
        if (current.isValid(PATIENCE_SECONDS)) {
            return true;
        }
        close();
        if (System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(500)) {
            throw new SQLException("The server is there and silent; a new connection would be as well.");
        }
        return false;
    }

    private boolean letsIn() throws SQLException {
        connection = Connections.open(url, PATIENCE_SECONDS);
        return true;
    }

    @Override
    public void close() throws SQLException {
        Connection current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }
}

package app.tailtown.alarms;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether somebody waits for a connection to the database because all are taken. */
@Component
class PoolLook implements Look {

    private final DataSource pool;

    PoolLook(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.POOL_EXHAUSTED);
    }

    @Override
    public List<Finding> look(Instant now) {
        var state = hikari().getHikariPoolMXBean();
        if (state == null) return List.of();
        var waiting = state.getThreadsAwaitingConnection();
        var isFull = state.getActiveConnections() >= hikari().getMaximumPoolSize();
        return waiting > 0 && isFull
                ? List.of(Finding.of(Condition.POOL_EXHAUSTED, waiting, state.getActiveConnections()))
                : List.of();
    }

    private HikariDataSource hikari() {
        try {
            return pool.unwrap(HikariDataSource.class);
        } catch (SQLException other) {
            throw new IllegalStateException("The pool is another one", other);
        }
    }
}

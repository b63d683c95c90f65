package app.tailtown.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What PostgreSQL's planner knows of the tables. */
@Component
public class Planner {

    private final JdbcClient jdbc;
    private final DataSource pool;

    Planner(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.pool = dataSource;
    }

    /**
     * After much was written at once, before anybody works with it: every table is looked at, each by itself, and then this node forgets the plans it
     * made before. A connection in use is renewed once its work is done.
     */
    public void learnAnew() {
        jdbc.sql("""
                select c.oid from pg_class c
                 where c.relnamespace in ('tenant'::regnamespace, 'platform'::regnamespace) and c.relkind in ('r', 'p') and not c.relispartition
                 order by c.oid""")
                .query(Long.class)
                .list()
                .forEach(each -> jdbc.sql("select platform.refresh_statistics(?::oid::regclass)")
                        .param(each)
                        .query((_, _) -> true)
                        .single());
        forgetPlans();
    }

    private void forgetPlans() {
        try {
            pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException noPool) {
            throw new IllegalStateException("The database is not reached through a pool.", noPool);
        }
    }
}

package app.tailtown.database;

import app.tailtown.telemetry.Figure;
import app.tailtown.telemetry.Reading;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the PostgreSQL server does, as far as the app's role may see it. */
@Component
class ServerFigures implements Reading {

    private static final String ASK = """
            select pg_database_size(current_database())::float8 as size, d.numbackends::float8 as connections,
                   current_setting('max_connections')::float8 as most, d.deadlocks::float8 as deadlocks,
                   (d.blks_hit / greatest(1, d.blks_hit + d.blks_read)::float8) as hits,
                   coalesce((select extract(epoch from max(clock_timestamp() - a.xact_start)) from pg_stat_activity a
                              where a.datname = current_database() and a.usename = current_user and a.pid <> pg_backend_pid()), 0)::float8 as longest
              from pg_stat_database d where d.datname = current_database()""";

    private final JdbcClient jdbc;

    ServerFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public List<Figure> read() {
        return jdbc.sql(ASK)
                .query((row, _) -> List.of(
                        Figure.of(
                                "tailtown_database_size_bytes",
                                "What the database takes on disk",
                                row.getDouble("size")),
                        Figure.of(
                                "tailtown_database_connections",
                                "To this database, of everybody",
                                row.getDouble("connections")),
                        Figure.of("tailtown_database_connections_max", "What the server allows", row.getDouble("most")),
                        Figure.of(
                                "tailtown_database_deadlocks",
                                "Since its statistics were reset",
                                row.getDouble("deadlocks")),
                        Figure.of(
                                "tailtown_database_cache_hit_ratio",
                                "Of the blocks it needed, those in memory",
                                row.getDouble("hits")),
                        Figure.of(
                                "tailtown_database_longest_transaction_seconds",
                                "Of the app's, that of the one which runs longest now",
                                row.getDouble("longest"))))
                .single();
    }
}

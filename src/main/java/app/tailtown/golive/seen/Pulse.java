package app.tailtown.golive.seen;

import app.tailtown.platform.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the database works.
 *
 * @param hits how much of what is read was in its memory already, from 0 to 1
 * @param deadlocks since its figures were last set to zero
 * @param connections that are open now, to all databases of the server
 * @param mostConnections that may be
 * @param limits on how long the app waits, by setting, in milliseconds
 * @param slow statements whose mean is over a tenth of a second; nothing when nobody here may count them
 * @param newErrors kinds of errors that were first met within thirty days
 * @param jobs what works by itself
 * @param schema the version of the schema, and when it came
 */
public record Pulse(
        double hits,
        long deadlocks,
        int connections,
        int mostConnections,
        List<String> limits,
        Optional<Long> slow,
        long newErrors,
        List<Job> jobs,
        Schema schema) {

    /**
     * @param lastSuccess when it last ran to its end; the beginning of time if it never did
     * @param failures in a row, since
     */
    public record Job(String name, Instant lastSuccess, int failures, Instant due) {

        public boolean hasNeverRun() {
            return lastSuccess.equals(Instant.EPOCH);
        }

        /** How long after it was due it is still waiting. */
        public Duration late(Instant now) {
            return due.isBefore(now) ? Duration.between(due, now) : Duration.ZERO;
        }
    }

    /** @param seconds that the slowest migration took */
    public record Schema(String version, Instant since, double seconds, boolean isWhole) {}

    private static final String DATABASE = """
            select coalesce(blks_hit::float8 / nullif(blks_hit + blks_read, 0), 1) as hits, deadlocks,
                   (select sum(numbackends) from pg_stat_database) as connections, current_setting('max_connections')::int as most
              from pg_stat_database where datname = current_database()""";

    private static final String LIMITS = """
            select name || ' ' || setting || ' ' || unit from pg_settings
             where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') and setting = '0' order by name""";

    private static final String JOBS = """
            select task_name, coalesce(last_success, 'epoch') as last_success, coalesce(consecutive_failures, 0) as failures, execution_time
              from platform.job order by task_name""";

    private static final String SCHEMA = """
            select (select version from platform.flyway_history where version is not null order by installed_rank desc limit 1) as version,
                   max(installed_on) at time zone 'UTC' as since, max(execution_time) / 1000.0 as seconds, bool_and(success) as whole from platform.flyway_history""";

    private static final String SLOW = """
            select case when count(*) = 0 then -1 else count(*) filter (where s.mean_exec_time > 100 and s.calls >= 20) end from pg_stat_statements s join pg_database d on d.oid = s.dbid
             where d.datname = current_database()""";

    private static final String NEW_ERRORS = "select count(*) from platform.new_errors(now() - interval '30 days')";

    private static final String MAY_COUNT =
            "select to_regclass('pg_stat_statements') is not null and pg_has_role('pg_read_all_stats', 'usage')";

    private record Figures(double hits, long deadlocks, int connections, int most) {}

    public Pulse {
        limits = List.copyOf(limits);
        jobs = List.copyOf(jobs);
    }

    public static Pulse read(JdbcClient app, Optional<JdbcClient> observer) {
        var figures = app.sql(DATABASE).query(Figures.class).single();
        return new Pulse(
                figures.hits(),
                figures.deadlocks(),
                figures.connections(),
                figures.most(),
                app.sql(LIMITS).query(String.class).list(),
                observer.flatMap(Pulse::slow),
                app.sql(NEW_ERRORS).query(Long.class).single(),
                app.sql(JOBS)
                        .query((row, _) -> new Job(
                                row.getString("task_name"),
                                Columns.time(row, "last_success"),
                                row.getInt("failures"),
                                Columns.time(row, "execution_time")))
                        .list(),
                schemaOf(app));
    }

    public static Schema schemaOf(JdbcClient app) {
        return app.sql(SCHEMA)
                .query((row, _) -> new Schema(
                        row.getString("version"),
                        Columns.time(row, "since"),
                        row.getDouble("seconds"),
                        row.getBoolean("whole")))
                .single();
    }

    private static Optional<Long> slow(JdbcClient observer) {
        var may = observer.sql(MAY_COUNT).query(Boolean.class).single();
        if (!may) return Optional.empty();
        return Optional.of(observer.sql(SLOW).query(Long.class).single()).filter(counted -> counted >= 0);
    }

    public Optional<Job> job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    public Optional<Job> worst() {
        return jobs.stream().filter(job -> job.failures() > 0).max(Comparator.comparingInt(Job::failures));
    }
}

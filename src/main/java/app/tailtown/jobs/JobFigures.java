package app.tailtown.jobs;

import app.tailtown.platform.Columns;
import app.tailtown.telemetry.Figure;
import app.tailtown.telemetry.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the jobs of all processes go, as their table says. */
@Component
class JobFigures implements Reading {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Job(String name, @Nullable OffsetDateTime lastSuccess, int failures, OffsetDateTime due) {}

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<Figure> read() {
        var now = Columns.now(clock);
        return jdbc
                .sql("""
                        select task_name, last_success, coalesce(consecutive_failures, 0) as failures, execution_time
                          from platform.job order by task_name""")
                .query((row, _) -> new Job(
                        row.getString("task_name"),
                        row.getObject("last_success", OffsetDateTime.class),
                        row.getInt("failures"),
                        row.getObject("execution_time", OffsetDateTime.class)))
                .list()
                .stream()
                .flatMap(job -> figures(job, now))
                .toList();
    }

    /** One that never went well has no time of its last success, and is late all the same. */
    private static Stream<Figure> figures(Job job, OffsetDateTime now) {
        var late = Math.max(0, Duration.between(job.due(), now).toMillis() / 1000.0);
        var always = Stream.of(
                Figure.of(
                        "tailtown_job_consecutive_failures",
                        "How often it failed since it went well",
                        "task",
                        job.name(),
                        job.failures()),
                Figure.of(
                        "tailtown_job_late_seconds",
                        "How long ago it should have begun; also while it runs",
                        "task",
                        job.name(),
                        late));
        if (job.lastSuccess() == null) return always;
        var at = job.lastSuccess()
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli()
                / 1000.0;
        return Stream.concat(
                always,
                Stream.of(Figure.of(
                        "tailtown_job_last_success_timestamp_seconds",
                        "When it went well last",
                        "task",
                        job.name(),
                        at)));
    }
}

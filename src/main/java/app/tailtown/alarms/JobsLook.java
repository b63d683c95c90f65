package app.tailtown.alarms;

import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether jobs run, and run well: each is tried again by itself, so a failure or two is nobody's business. */
@Component
class JobsLook implements Look {

    private static final int FAILURES = 3;
    private static final int LATE_MINUTES = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobsLook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Failing(String name, int times) {}

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.JOB_FAILS, Condition.JOB_LATE);
    }

    @Override
    public List<Finding> look(Instant now) {
        var found = new ArrayList<Finding>();
        jdbc.sql(
                        "select task_name as name, consecutive_failures as times from platform.job where consecutive_failures >= ? order by 1")
                .param(FAILURES)
                .query(Failing.class)
                .list()
                .forEach(job -> found.add(Finding.about(Condition.JOB_FAILS, job.name(), job.name(), job.times())));
        jdbc.sql("""
                select task_name from platform.job
                 where execution_time < :long and (not picked or coalesce(last_heartbeat, execution_time) < :long) order by 1""")
                .param("long", Columns.now(clock).minusMinutes(LATE_MINUTES))
                .query(String.class)
                .list()
                .forEach(job -> found.add(Finding.about(Condition.JOB_LATE, job, job, LATE_MINUTES)));
        return found;
    }
}

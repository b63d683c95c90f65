package app.tailtown.operators;

import app.tailtown.jobs.MinutelyJob;
import app.tailtown.platform.Columns;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Operators whose time in a company was over left it then: the company reads that line too. They were out at that moment already. */
@Component
class LeaveInTime implements MinutelyJob {

    private static final Logger LOG = LoggerFactory.getLogger(LeaveInTime.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaveInTime(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "leave-in-time";
    }

    @Override
    @Transactional
    public void run() {
        var gone = jdbc.sql("select platform.leave_in_time(?)")
                .param(Columns.now(clock))
                .query(Integer.class)
                .single();
        if (gone > 0) LOG.info("{} entries of operators ran out", gone);
    }
}

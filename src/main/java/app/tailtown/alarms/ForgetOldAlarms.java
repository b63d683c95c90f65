package app.tailtown.alarms;

import app.tailtown.jobs.NightlyJob;
import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What ended more than 400 days ago is forgotten, and tests of then. It belongs to no company: whichever is served first forgets it. */
@Component
class ForgetOldAlarms implements NightlyJob {

    private static final int KEPT_DAYS = 400;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldAlarms(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-old-alarms";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 40);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(_ -> jdbc.sql("select platform.forget_alarms(?)")
                .param(Columns.now(clock).minusDays(KEPT_DAYS))
                .query(Integer.class)
                .single());
    }
}

package app.tailtown.events;

import app.tailtown.jobs.NightlyJob;
import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Events are kept for 400 days, so that the same week of last year can be looked at. */
@Component
class ForgetOldEvents implements NightlyJob {

    private static final int KEPT_DAYS = 400;
    private static final int BUNDLE = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldEvents(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-old-events";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 40);
    }

    @Override
    public void run() {
        var before = Columns.now(clock).minusDays(KEPT_DAYS);
        forget("select tenant.forget_security_events(?, ?)", before);
        forget("select platform.forget_house_events(?, ?)", before);
    }

    private void forget(String how, OffsetDateTime before) {
        var forgotten = BUNDLE;
        while (forgotten == BUNDLE) {
            forgotten = Objects.requireNonNull(transaction.execute(_ ->
                    jdbc.sql(how).params(before, BUNDLE).query(Integer.class).single()));
        }
    }
}

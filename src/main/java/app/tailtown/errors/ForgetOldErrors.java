package app.tailtown.errors;

import app.tailtown.jobs.NightlyJob;
import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What did not come again for ninety days is forgotten, and so is whom it befell. It belongs to no company: whichever is served first forgets it, the others find nothing. */
@Component
class ForgetOldErrors implements NightlyJob {

    private static final int KEPT_DAYS = 90;
    private static final int BUNDLE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldErrors(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-old-errors";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 40);
    }

    @Override
    public void run() {
        var before = Columns.now(clock).minusDays(KEPT_DAYS);
        var forgotten = BUNDLE;
        while (forgotten == BUNDLE) {
            forgotten = Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("select platform.forget_errors(?, ?)")
                    .params(before, BUNDLE)
                    .query(Integer.class)
                    .single()));
        }
    }
}

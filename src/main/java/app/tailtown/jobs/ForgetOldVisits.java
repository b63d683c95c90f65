package app.tailtown.jobs;

import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions nobody used for thirty days, failed tries to sign in of the day before yesterday and known devices of half a year ago are forgotten. They belong
 * to no company: whichever is served first forgets them, the others find nothing.
 */
@Component
class ForgetOldVisits implements NightlyJob {

    private static final int BUNDLE = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldVisits(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-old-visits";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 15);
    }

    @Override
    public void run() {
        var now = Columns.now(clock);
        var forgotten = BUNDLE;
        while (forgotten >= BUNDLE) {
            forgotten = java.util.Objects.requireNonNull(
                    transaction.execute(_ -> jdbc.sql("select platform.forget_visits(?, ?)")
                            .params(now, BUNDLE)
                            .query(Integer.class)
                            .single()));
        }
    }
}

package app.tailtown.programs;

import app.tailtown.jobs.NightlyJob;
import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What programs were allowed and nothing works of any more is forgotten, and keys that signed their tokens; that it was allowed, and who acted by it, stays in the
 * audit. Whichever company is served first forgets it.
 */
@Component
class ForgetGrants implements NightlyJob {

    private static final int BUNDLE = 1_000;

    private final JdbcClient jdbc;
    private final SigningKeys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetGrants(JdbcClient jdbc, SigningKeys keys, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-grants";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 25);
    }

    @Override
    public void run() {
        var now = Columns.now(clock);
        var forgotten = BUNDLE;
        while (forgotten >= BUNDLE) {
            forgotten = Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("select platform.forget_oauth(?, ?)")
                    .params(now, BUNDLE)
                    .query(Integer.class)
                    .single()));
        }
        keys.forget();
    }
}

package app.tailtown.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Repeated requests are recognised for thirty days. Deletes in bundles, so that no request ever waits for it. */
@Component
class ForgetOldKeys implements NightlyJob {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BUNDLE = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldKeys(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-old-keys";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 0);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        var more = true;
        while (more) {
            more = java.util.Objects.requireNonNull(transaction.execute(
                    _ -> jdbc.sql("""
                    delete from idempotency_key where ctid in (
                      select ctid from idempotency_key where created_at < ? order by created_at limit ?)""").params(before, BUNDLE).update() == BUNDLE));
        }
    }
}

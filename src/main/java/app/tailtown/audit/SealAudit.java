package app.tailtown.audit;

import app.tailtown.jobs.MinutelyJob;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what was done and read since the last minute, in bundles, so that no transaction of it lasts. */
@Component
class SealAudit implements MinutelyJob {

    private static final int BUNDLE = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SealAudit(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "seal-audit";
    }

    @Override
    public void run() {
        for (var chain : Chain.values()) seal(chain);
    }

    private void seal(Chain chain) {
        var sql = chain.seal();
        var sealed = BUNDLE;
        while (sealed == BUNDLE) {
            sealed = Objects.requireNonNull(transaction.execute(
                    _ -> jdbc.sql(sql).param(BUNDLE).query(Integer.class).single()));
        }
    }
}

package app.tailtown.audit;

import app.tailtown.jobs.NightlyJob;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the months into which the audit will be written, three ahead. They belong to no company: whichever is served first makes them. */
@Component
class KeepMonths implements NightlyJob {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeepMonths(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "keep-audit-months";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(_ -> jdbc.sql("select platform.keep_audit_months()")
                .query((_, _) -> true)
                .single());
    }
}

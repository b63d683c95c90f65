package app.tailtown.outbox;

import app.tailtown.jobs.NightlyJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was written long ago loses its text: that there was a message, to whom and under which subject stays, what it said does not. In bundles, so that nobody
 * waits for it.
 */
@Component
class ForgetTexts implements NightlyJob {

    private static final int BUNDLE = 500;

    /** By their ids, which are in the order in which they were opened: each bundle goes on where the last one ended. */
    private static final String FORGET = """
            update message set body_text = '', body_html = '' where id in (
              select id from message where id > :after and opened_at < :before and body_html <> '' and outcome is not null order by id limit :bundle)
            returning id""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    ForgetTexts(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${tailtown.mail.kept-days:400}") int keptDays) {
        if (keptDays < 1) throw new IllegalArgumentException("TAILTOWN_MAIL_KEPT_DAYS must be at least 1");
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(keptDays);
    }

    @Override
    public String name() {
        return "forget-mail-texts";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 30);
    }

    @Override
    public void run() {
        var done = forget(new UUID(0, 0));
        while (done.size() == BUNDLE) done = forget(done.getLast());
    }

    private List<UUID> forget(UUID after) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc
                .sql(FORGET)
                .param("after", after)
                .param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .param("bundle", BUNDLE)
                .query(UUID.class)
                .list()
                .stream()
                // As PostgreSQL sorts them; Java compares their halves as signed numbers.
                .sorted(Comparator.comparing(UUID::toString))
                .toList()));
    }
}

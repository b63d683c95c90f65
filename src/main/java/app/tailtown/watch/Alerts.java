package app.tailtown.watch;

import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Grave events on their way. One that is claimed is nobody else's for five minutes. */
@Repository
@Transactional
class Alerts {

    static final int AT_ONCE = 20;

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Due(UUID id, UUID eventId, Instant openedAt, int tries) {}

    List<Due> claim() {
        return jdbc.sql("""
                update alert a set due_at = :until, tries = a.tries + 1
                 where a.id in (select d.id from alert d where d.due_at <= :now order by d.due_at, d.id limit :most for update skip locked)
                returning a.id, a.event_id, a.opened_at, a.tries""")
                .param("now", Columns.now(clock))
                .param("until", Columns.now(clock).plus(CLAIM))
                .param("most", AT_ONCE)
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("event_id", UUID.class),
                        Columns.time(row, "opened_at"),
                        row.getInt("tries")))
                .list();
    }

    void sent(Due due) {
        end(due, "sent", "");
    }

    void failed(Due due, String why) {
        var isOver = due.openedAt().plus(PATIENCE).isBefore(clock.instant());
        end(due, isOver ? "given-up" : null, why);
    }

    /** Nobody said where it should go. */
    void dropAll() {
        jdbc.sql("update alert set due_at = null, outcome = 'no-address' where due_at is not null")
                .update();
    }

    private void end(Due due, @Nullable String outcome, String said) {
        jdbc.sql("update alert set due_at = :again, outcome = :outcome, said = :said where id = :id")
                .param("id", due.id())
                .param("outcome", outcome)
                .param("said", said.length() > 500 ? said.substring(0, 500) : said)
                .param(
                        "again",
                        outcome == null ? Columns.now(clock).plus(pause(due)) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static Duration pause(Due due) {
        var doubled = Duration.ofMinutes(1L << Math.min(due.tries() - 1, 9));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}

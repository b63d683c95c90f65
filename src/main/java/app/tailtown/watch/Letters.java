package app.tailtown.watch;

import app.tailtown.outbox.PersonalMail.Sent;
import app.tailtown.outbox.PersonalMail.Tried;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Letters of the week on their way. One that is claimed is nobody else's for a quarter of an hour. */
@Repository
@Transactional
class Letters {

    private static final Duration CLAIM = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Due(UUID id, UUID staffId, LocalDate week, int tries) {}

    /** Nothing when there is one for this week already. */
    void open(UUID staff, LocalDate week) {
        jdbc.sql(
                        "insert into weekly_letter (id, staff_id, week, opened_at, due_at) values (:id, :staff, :week, :now, :now) on conflict do nothing")
                .param("id", Ids.next())
                .param("staff", staff)
                .param("week", week)
                .param("now", Columns.now(clock))
                .update();
    }

    List<Due> claim() {
        return jdbc.sql("""
                update weekly_letter l set due_at = :until, tries = l.tries + 1
                 where l.id in (select d.id from weekly_letter d where d.due_at <= :now order by d.due_at, d.id limit 20 for update skip locked)
                returning l.id, l.staff_id, l.week, l.tries""")
                .param("now", Columns.now(clock))
                .param("until", Columns.now(clock).plus(CLAIM))
                .query(Due.class)
                .list();
    }

    void ended(Due due, Tried tried) {
        var outcome = switch (tried.sent()) {
            case ACCEPTED -> "sent";
            case REFUSED -> "refused";
            case LATER -> due.tries() >= MOST_TRIES ? "given-up" : null;
        };
        end(due, outcome, tried.sent() == Sent.ACCEPTED ? "" : tried.said());
    }

    /** Whoever it was for is no owner any more, or does not want it now. */
    void drop(Due due) {
        end(due, "given-up", "it was not wanted any more");
    }

    private void end(Due due, @Nullable String outcome, String said) {
        jdbc.sql("update weekly_letter set due_at = :again, outcome = :outcome, said = :said where id = :id")
                .param("id", due.id())
                .param("outcome", outcome)
                .param("said", said.length() > 500 ? said.substring(0, 500) : said)
                .param("again", outcome == null ? again(due) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private OffsetDateTime again(Due due) {
        return Columns.now(clock).plusMinutes(1L << Math.min(due.tries(), 7));
    }
}

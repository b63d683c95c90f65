package app.tailtown.outbox;

import app.tailtown.platform.Columns;
import app.tailtown.telemetry.Figure;
import app.tailtown.telemetry.Reading;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much mail of all companies waits, and for how long; read by the observer, who sees no word of it. */
@Component
class OutboxFigures implements Reading {

    private final JdbcClient observer;
    private final Clock clock;

    OutboxFigures(@Qualifier("observer") DataSource observer, Clock clock) {
        this.observer = JdbcClient.create(observer);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public List<Figure> read() {
        return observer.sql("""
                        select count(*) as waiting, count(*) filter (where tries > 0) as failed,
                               greatest(0, coalesce(extract(epoch from ?::timestamptz - min(due_at)), 0))::float8 as overdue
                          from platform.waiting_mail""")
                .param(Columns.now(clock))
                .query((row, _) -> List.of(
                        Figure.of(
                                "tailtown_outbox_waiting",
                                "Mail that is to be written or sent",
                                row.getDouble("waiting")),
                        Figure.of(
                                "tailtown_outbox_retried",
                                "Of those, what was tried and not taken",
                                row.getDouble("failed")),
                        Figure.of(
                                "tailtown_outbox_overdue_seconds",
                                "How long ago the oldest of it should have been seen to",
                                row.getDouble("overdue"))))
                .single();
    }
}

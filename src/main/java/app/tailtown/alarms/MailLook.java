package app.tailtown.alarms;

import app.tailtown.platform.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail of all companies that is due and was not sent; seen by the observer, who sees when and not what or to whom. */
@Component
class MailLook implements Look {

    private static final int STUCK_MINUTES = 60;

    private final JdbcClient observer;
    private final Clock clock;

    MailLook(@Qualifier("observer") DataSource observer, Clock clock) {
        this.observer = JdbcClient.create(observer);
        this.clock = clock;
    }

    private record Stuck(int messages, int companies) {}

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.MAIL_STUCK);
    }

    /** By when it was written: whoever fails is due again and again. */
    @Override
    public List<Finding> look(Instant now) {
        var stuck = observer.sql("""
                        select count(*) as messages, count(distinct organization_id) as companies from tenant.message
                         where due_at is not null and written_at < ?""")
                .param(Columns.now(clock).minusMinutes(STUCK_MINUTES))
                .query(Stuck.class)
                .single();
        return stuck.messages() == 0
                ? List.of()
                : List.of(Finding.of(Condition.MAIL_STUCK, stuck.messages(), stuck.companies(), STUCK_MINUTES));
    }
}

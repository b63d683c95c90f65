package app.tailtown.identity;

import app.tailtown.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in to the bound company: listed, and ended. Whatever is ended opens nothing from the next request on, on every node. */
@Service
@Transactional
public class SessionBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one account, those that are open first, and those of the last thirty days. */
    @Transactional(readOnly = true)
    public List<OpenSession> of(UUID account) {
        return jdbc.sql("select * from platform.list_sessions_and_places(?, ?)")
                .params(account, now())
                .query(SessionBook::read)
                .list();
    }

    /**
     * Ends one of an account's.
     *
     * @param why {@code by-themselves} or {@code by-a-manager}
     * @return false when it had ended before, or is none of theirs
     */
    public boolean end(UUID id, UUID account, String why) {
        return jdbc.sql("select platform.end_one_session(?, ?, ?, ?)")
                .params(id, account, why, now())
                .query(Boolean.class)
                .single();
    }

    /** Ends all of an account's but one, and says how many. */
    public int endOthers(UUID account, UUID but, String why) {
        return jdbc.sql("select platform.end_other_sessions(?, ?, ?, ?)")
                .params(account, but, why, now())
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OpenSession read(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("device"),
                row.getString("address"),
                row.getString("proof"),
                Columns.time(row, "created_at"),
                Columns.time(row, "last_seen_at"),
                Columns.instant(row, "ended_at"),
                row.getString("ended_why"),
                row.getString("terminal"),
                row.getBoolean("known"));
    }
}

package app.tailtown.identity;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of programs that were made with a role, at one resort or at all, before programs had permissions of their own. They work until they end. */
@Service
@Transactional
public class Tokens {

    private final JdbcClient jdbc;
    private final SecurityEvents events;
    private final Clock clock;

    Tokens(JdbcClient jdbc, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ApiToken> list() {
        return jdbc.sql("select * from platform.list_old_tokens()")
                .query(Tokens::read)
                .list();
    }

    /** From the next request on it opens nothing. */
    public void revoke(UUID id) {
        var revoked = jdbc.sql("select platform.revoke_token(?, ?)")
                .params(id, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!revoked) throw new NotFound();
        events.happened(Kind.KEY_REVOKED, "token:" + id, Map.of());
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getObject("resort_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "revoked_at"),
                Columns.instant(row, "last_used_at"),
                row.getString("last_used_from"));
    }
}

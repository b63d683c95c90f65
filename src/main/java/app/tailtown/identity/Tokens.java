package app.tailtown.identity;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of programs that work for the bound company: each has one role, at one resort or at all. */
@Service
@Transactional
public class Tokens {

    /** Marks the secret as ours, so that scanners of leaked secrets know it. */
    private static final String PREFIX = "tt_";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the secret; nobody can read it again. */
    public String issue(String name, String role, @Nullable UUID resort, Duration goodFor) {
        var secret = PREFIX + Secrets.next();
        var now = clock.instant();
        jdbc.sql("select platform.issue_token(:id, :hash, :name, :role, :resort, :now, :expires)")
                .param("id", Ids.next())
                .param("hash", Secrets.hash(secret))
                .param("name", name)
                .param("role", role)
                .param("resort", resort, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(goodFor).atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
        return secret;
    }

    @Transactional(readOnly = true)
    public List<ApiToken> list() {
        return jdbc.sql("select * from platform.list_tokens()")
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
                Columns.instant(row, "last_used_at"));
    }
}

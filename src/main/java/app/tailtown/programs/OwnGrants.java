package app.tailtown.programs;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs that somebody let in themselves, and puts out themselves. */
@Service
@Transactional
class OwnGrants {

    private final JdbcClient jdbc;
    private final SecurityEvents events;
    private final Clock clock;

    OwnGrants(JdbcClient jdbc, SecurityEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A program that is in, with all that they allowed it.
     *
     * @param redirects the addresses they were led back to
     * @param resorts where it works; null for every resort
     * @param since when they first allowed what still holds
     */
    record Own(
            UUID program,
            String name,
            List<String> redirects,
            List<String> permissions,
            @Nullable List<UUID> resorts,
            Instant since,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {}

    /** The one that was allowed something last comes first. */
    @Transactional(readOnly = true)
    public List<Own> list() {
        return jdbc.sql("select * from platform.list_own_grants(?, ?)")
                .params(CurrentVisit.person().id(), Columns.now(clock))
                .query(OwnGrants::read)
                .list();
    }

    /** Every token of it is over with its next request. False when they had taken it back before, or it had run out. */
    public boolean takeBack(UUID program) {
        var taken = jdbc.sql("select platform.take_back_grants(?, ?, ?)")
                .params(program, CurrentVisit.person().id(), Columns.now(clock))
                .query((row, _) -> row.getObject(1) == null ? -1 : row.getInt(1))
                .single();
        if (taken < 0) throw new NotFound();
        if (taken > 0) events.happened(Kind.GRANT_TAKEN_BACK, "token:" + program, Map.of());
        return taken > 0;
    }

    private static Own read(ResultSet row, int number) throws SQLException {
        var resorts = row.getArray("resorts");
        return new Own(
                row.getObject("program_id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("redirects").getArray()),
                List.of((String[]) row.getArray("permissions").getArray()),
                resorts == null ? null : List.of((UUID[]) resorts.getArray()),
                Columns.time(row, "created_at"),
                Columns.instant(row, "last_used_at"),
                row.getString("last_used_from"));
    }
}

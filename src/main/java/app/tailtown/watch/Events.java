package app.tailtown.watch;

import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events as they are read, the latest first. Who is bound to some resorts only sees none: an event does not say of which resort it is. */
@Repository
class Events {

    private static final String LIST = """
            select e.* from security_event e
             where e.organization_id = tenant.current_organization() and tenant.sees_every_resort()
               and (e.first_at, e.id) < (:before, :id) and e.first_at >= :since and e.first_at < :until
               and (:kind = '' or e.kind = :kind or :kind = 'refused' and e.refused)
               and (:actor = '' or :actor in (e.actor, e.about))
               and (:like = '' or e.about || ' ' || e.address || ' ' || e.request_id || ' ' || e.facts::text ilike :like)
             order by e.first_at desc, e.id desc limit :limit""";

    private final JdbcClient jdbc;
    private final EventRows rows;

    Events(JdbcClient jdbc, EventRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Slice<Event> list(Wanted wanted, ZoneId zone, Cursor after, int size) {
        var events = jdbc.sql(LIST)
                .param("before", EventRows.before(after))
                .param("id", EventRows.beforeId(after))
                .param("since", wanted.since(zone).atOffset(ZoneOffset.UTC))
                .param("until", wanted.until(zone).atOffset(ZoneOffset.UTC))
                .param("kind", wanted.kind())
                .param("actor", wanted.actor())
                .param("like", wanted.q().isEmpty() ? "" : Like.containing(wanted.q()))
                .param("limit", size + 1)
                .query(this::read)
                .list();
        return EventRows.page(events, size);
    }

    Event find(UUID id) {
        return jdbc.sql("select * from security_event where id = ?")
                .param(id)
                .query(this::read)
                .single();
    }

    private Event read(ResultSet row, int number) throws SQLException {
        return rows.read(row, "", row.getBoolean("new_place"));
    }
}

package app.tailtown.audit;

import app.tailtown.audit.Line.Change;
import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.Permission;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit as it is read, the latest first, without changes of which nothing is said. Who is bound to some resorts only sees no list: a line does not say of which resort it is. */
@Repository
class Lines {

    private static final UUID NOT_PAGED_BY_ID = new UUID(0, 0);

    /** Each half gives as many as are wanted, so that both are read from the end of an index and no further. */
    private static final String LIST = """
            select * from (
              (select a.id, a.at, a.actor, a.on_behalf_of, a.reason, a.request_id, a.table_name, a.row_id, a.action, a.changes from audit a
                where a.organization_id = tenant.current_organization() and tenant.sees_every_resort()
                  and (a.action <> 'update' or exists (select from jsonb_object_keys(a.changes) c (field) where c.field <> all (:unsaid)))
                  and a.id < :before and a.at >= :since and a.at < :until
                  and (:setup or a.actor <> 'setup') and (:actor = '' or a.actor = :actor or starts_with(a.actor, :actor || ':'))
                  and (:thing = '' or a.table_name = :thing) and (:action = '' or a.action = :action) and a.table_name <> all (:hidden)
                order by a.id desc limit :limit)
              union all
              (select a.id, a.at, a.actor, a.on_behalf_of, a.reason, a.request_id, a.table_name, a.row_id, a.action, a.details from access_log a
                where a.organization_id = tenant.current_organization() and tenant.sees_every_resort()
                  and a.id < :before and a.at >= :since and a.at < :until
                  and (:setup or a.actor <> 'setup') and (:actor = '' or a.actor = :actor or starts_with(a.actor, :actor || ':'))
                  and (:thing = '' or a.table_name = :thing) and (:action = '' or a.action = :action) and a.table_name <> all (:hidden)
                order by a.id desc limit :limit)) l
             order by l.id desc limit :limit""";

    /** The same of these rows, by another index. */
    private static final String OF_ROWS = """
            select * from (
              select a.id, a.at, a.actor, a.on_behalf_of, a.reason, a.request_id, a.table_name, a.row_id, a.action, a.changes from audit a
               where a.organization_id = tenant.current_organization() and a.row_id = any (:rows)
                 and (a.action <> 'update' or exists (select from jsonb_object_keys(a.changes) c (field) where c.field <> all (:unsaid)))
              union all
              select a.id, a.at, a.actor, a.on_behalf_of, a.reason, a.request_id, a.table_name, a.row_id, a.action, a.details from access_log a
               where a.organization_id = tenant.current_organization() and a.row_id = any (:rows)) l
             where (:history or tenant.sees_every_resort())
               and l.id < :before and l.at >= :since and l.at < :until
               and (:setup or l.actor <> 'setup') and (:actor = '' or l.actor = :actor or starts_with(l.actor, :actor || ':'))
               and (:thing = '' or l.table_name = :thing) and (:action = '' or l.action = :action) and l.table_name <> all (:hidden)
             order by l.id desc limit :limit""";

    private static final Map<Thing, String> ROWS =
            Stream.of(Thing.values()).collect(Collectors.toUnmodifiableMap(thing -> thing, Thing::rows));

    /** They say nothing to anybody: what everything has, and what only the program reads. */
    static final Set<String> UNSAID = Set.of(
            "id",
            "organization_id",
            "version",
            "sort_name",
            "digits",
            "drawing",
            "live",
            "sha256",
            "small_sha256",
            "medium_sha256",
            "large_sha256",
            "small_bytes",
            "medium_bytes",
            "large_bytes",
            "key",
            "icon",
            "press_id",
            "audited_to",
            "kept_version",
            "before",
            "stay",
            "rules");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Slice<Line> list(Wanted wanted, ZoneId zone, Cursor after, int size) {
        var sought = wanted.sought();
        if (!sought.isAsked()) return read(jdbc.sql(LIST), wanted, zone, after, size);
        if (sought.isUnknown()) return new Slice<>(List.of(), "");
        var ofRows = jdbc.sql(OF_ROWS).param("rows", sought.ids()).param("history", false);
        return read(ofRows, wanted, zone, after, size);
    }

    Slice<Line> history(List<UUID> rows, Cursor after, int size) {
        var sql = jdbc.sql(OF_ROWS).param("rows", rows.toArray(UUID[]::new)).param("history", true);
        return read(sql, Wanted.HISTORY, ZoneOffset.UTC, after, size);
    }

    /** The row itself and what hangs on it; empty when it is not there. */
    List<UUID> rowsOf(Thing thing, UUID id) {
        var sql = Objects.requireNonNull(ROWS.get(thing));
        var rows = jdbc.sql(sql).param("id", id).query(UUID.class).list();
        return rows.contains(id) ? rows : List.of();
    }

    private Slice<Line> read(JdbcClient.StatementSpec sql, Wanted wanted, ZoneId zone, Cursor after, int size) {
        var lines = sql.param("before", before(after))
                .param("since", wanted.since(zone).atOffset(ZoneOffset.UTC))
                .param("until", wanted.until(zone).atOffset(ZoneOffset.UTC))
                .param("actor", wanted.whom())
                .param("setup", wanted.withSetup())
                .param("thing", wanted.thing())
                .param("action", wanted.action())
                .param("hidden", hidden())
                .param("unsaid", UNSAID.toArray(String[]::new))
                .param("limit", size + 1)
                .query(this::line)
                .list();
        return Slice.of(lines, size, line -> new Cursor(line.number(), NOT_PAGED_BY_ID));
    }

    /** That somebody wrote something for managers is for managers too. */
    private static String[] hidden() {
        return CurrentVisit.may(Permission.MANAGER_NOTES) ? new String[0] : new String[] {"manager_note"};
    }

    private static long before(Cursor after) {
        if (after.isStart()) return Long.MAX_VALUE;
        try {
            return Long.parseLong(after.key());
        } catch (NumberFormatException e) {
            throw FieldsRefused.field("after", "unreadable");
        }
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var action = row.getString("action");
        return new Line(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                "",
                row.getString("on_behalf_of"),
                row.getString("reason"),
                row.getString("request_id"),
                row.getString("table_name"),
                row.getObject("row_id", UUID.class),
                "",
                action,
                changes(json.readTree(row.getString("changes")), action));
    }

    private static List<Change> changes(JsonNode said, String action) {
        return said.properties().stream()
                .filter(field -> !UNSAID.contains(field.getKey()))
                .flatMap(field -> change(field, action))
                .toList();
    }

    private static Stream<Change> change(Map.Entry<String, JsonNode> field, String action) {
        var name = field.getKey();
        var value = field.getValue();
        var change = switch (action) {
            case "update" -> new Change(name, Secrecy.said(name, value.get(0)), Secrecy.said(name, value.get(1)));
            case "delete" -> new Change(name, Secrecy.said(name, value), null);
            default -> new Change(name, null, Secrecy.said(name, value));
        };
        return change.before() == null && change.after() == null ? Stream.empty() : Stream.of(change);
    }
}

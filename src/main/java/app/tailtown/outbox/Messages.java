package app.tailtown.outbox;

import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Like;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Slice;
import app.tailtown.platform.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages as they are read. */
@Repository
class Messages {

    private static final String READ = """
            select m.id, m.resort_id, m.kind, m.about, m.concerns, m.number, m.household, m.opened_at, m.due_at, m.again_of, m.asked_by, m.written_at, m.to_name,
                   m.to_address, m.language, m.subject, m.tries, m.ended_at, m.why,
                   coalesce(m.outcome, case when m.tries > 0 then 'retrying' else 'waiting' end) as state
              from message m
            """;

    private static final String LIST = READ + """
             where m.resort_id = :resort and coalesce(m.outcome, case when m.tries > 0 then 'retrying' else 'waiting' end) = any (:states)
               and (:kind = '' or m.kind = :kind)
               and (:q = '' or m.household ilike :like or m.number ilike :like or m.to_address ilike :like or m.to_name ilike :like)
            """;

    private static final Map<MessageOrder, String> LISTS = SortKey.lists(MessageOrder.class, MessageOrder::key, LIST);

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A try to send it; without an outcome while it runs, and for ever when whoever ran it was killed. */
    record Try(
            int number,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            String reason) {}

    /** A message with what it says and how it went. */
    record Whole(Message message, Body body, List<Try> tries) {}

    /** What it says, in both forms. */
    record Body(String text, String html) {}

    Slice<Message> list(ResortId resort, Wanted wanted, Cursor after, int size) {
        var sql = Objects.requireNonNull(LISTS.get(wanted.order()));
        var rows = jdbc.sql(sql)
                .param("resort", resort.value())
                .param(
                        "states",
                        wanted.which().states().stream().map(State::code).toArray(String[]::new))
                .param("kind", wanted.kind())
                .param("q", wanted.q())
                .param("like", Like.containing(wanted.q()))
                .param("start", after.isStart())
                .param("key", after.key())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(Messages::read)
                .list();
        return Slice.of(rows, size, wanted.order()::cursor);
    }

    List<Message> about(UUID stay) {
        return jdbc.sql(READ + " where m.about = :stay or m.concerns = :stay order by m.id desc limit 50")
                .param("stay", stay)
                .query(Messages::read)
                .list();
    }

    Message find(UUID id) {
        return one(READ + " where m.id = ?", id);
    }

    /** The same, and nobody sends it once more meanwhile. */
    Message lock(UUID id) {
        return one(READ + " where m.id = ? for update", id);
    }

    private Message one(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Messages::read).optional().orElseThrow(NotFound::new);
    }

    /** Empty as long as it is not written. */
    Body body(UUID id) {
        return jdbc.sql(
                        "select coalesce(body_text, '') as text, coalesce(body_html, '') as html from message where id = ?")
                .param(id)
                .query(Body.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The first first. */
    List<Try> tries(UUID id) {
        return jdbc.sql(
                        "select number, at, ended_at, outcome, reason from message_try where message_id = ? order by number")
                .param(id)
                .query((row, _) -> new Try(
                        row.getInt("number"),
                        at(row, "at"),
                        Columns.instant(row, "ended_at"),
                        row.getString("outcome"),
                        row.getString("reason")))
                .list();
    }

    private static Message read(ResultSet row, int number) throws SQLException {
        var kind = Kind.of(row.getString("kind"));
        var about = row.getObject("about", UUID.class);
        var concerns = row.getObject("concerns", UUID.class);
        return new Message(
                row.getObject("id", UUID.class),
                new ResortId(row.getObject("resort_id", UUID.class)),
                kind,
                State.of(row.getString("state")),
                about,
                kind == Kind.VACCINATIONS ? null : concerns == null ? about : concerns,
                row.getString("number"),
                kind == Kind.VACCINATIONS ? concerns : null,
                row.getString("household"),
                at(row, "opened_at"),
                Columns.instant(row, "due_at"),
                row.getObject("again_of", UUID.class),
                row.getString("asked_by"),
                to(row),
                row.getInt("tries"),
                Columns.instant(row, "ended_at"),
                row.getString("why"));
    }

    private static Message.@Nullable To to(ResultSet row) throws SQLException {
        var written = Columns.instant(row, "written_at");
        if (written == null) return null;
        return new Message.To(
                row.getString("to_name"),
                row.getString("to_address"),
                row.getString("language"),
                row.getString("subject"),
                written);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package app.tailtown.watch;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events as their tables have them, of a company and of the installation alike, and the way from one page of them to the next. */
@Component
public class EventRows {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final JsonMapper json;

    EventRows(JsonMapper json) {
        this.json = json;
    }

    /** Before when the page's events were. Refuses with field {@code after} what is no cursor of such a page. */
    public static OffsetDateTime before(Cursor after) {
        if (after.isStart()) return LAST.atOffset(ZoneOffset.UTC);
        try {
            return Instant.parse(after.key()).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw FieldsRefused.field("after", "unreadable");
        }
    }

    /** And, of those of the same moment, before which id. */
    public static UUID beforeId(Cursor after) {
        return after.isStart() ? HIGHEST : after.id();
    }

    /** @param events one more than {@code size}, where there is a next page */
    public static Slice<Event> page(List<Event> events, int size) {
        return Slice.of(events, size, e -> new Cursor(e.at().toString(), e.id()));
    }

    /** @param by the name of whoever it was; empty while nobody looked it up */
    public Event read(ResultSet row, String by, boolean isNewPlace) throws SQLException {
        return new Event(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("actor"),
                by,
                row.getString("address"),
                row.getString("about"),
                "",
                Columns.time(row, "first_at"),
                row.getInt("times"),
                row.getBoolean("refused"),
                isNewPlace,
                row.getString("request_id"),
                facts(row.getString("facts")));
    }

    private Map<String, String> facts(String said) {
        var facts = new TreeMap<String, String>();
        json.readTree(said)
                .properties()
                .forEach(f -> facts.put(f.getKey(), f.getValue().asString()));
        return facts;
    }
}

package app.tailtown.golive;

import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the checklist stood when it was looked at: the last hundred times. */
final class Looks {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Looks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Look look) {
        jdbc.sql("select platform.keep_look(?, ?, ?, ?, ?::jsonb)")
                .params(
                        Ids.next(),
                        look.began().atOffset(ZoneOffset.UTC),
                        look.ended().atOffset(ZoneOffset.UTC),
                        look.by(),
                        json.writeValueAsString(look.findings()))
                .query((_, _) -> true)
                .single();
    }

    Optional<Look> last() {
        return jdbc.sql("select * from platform.last_look()")
                .query((row, _) -> new Look(
                        Columns.time(row, "began"),
                        Columns.time(row, "ended"),
                        row.getString("by_name"),
                        json.readValue(row.getString("findings"), FINDINGS)))
                .optional();
    }
}

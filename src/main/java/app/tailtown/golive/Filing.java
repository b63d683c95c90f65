package app.tailtown.golive;

import app.tailtown.golive.seen.Records;
import app.tailtown.golive.seen.Records.Filed;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded of this installation, and how the checklist stood when it was looked at. */
final class Filing {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Filing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Records records() {
        return new Records(jdbc.sql("select * from platform.filed_records()")
                .query((row, _) -> new Filed(
                        row.getString("kind"),
                        Columns.time(row, "at"),
                        row.getString("by_name"),
                        json.readValue(row.getString("facts"), FACTS)))
                .list());
    }

    void file(Filed record) {
        jdbc.sql("select platform.file_record(?, ?, ?, ?, ?::jsonb)")
                .params(
                        Ids.next(),
                        record.kind(),
                        record.at().atOffset(ZoneOffset.UTC),
                        record.by(),
                        json.writeValueAsString(record.facts()))
                .query((_, _) -> true)
                .single();
    }
}

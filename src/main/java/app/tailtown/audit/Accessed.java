package app.tailtown.audit;

import app.tailtown.events.Kind;
import app.tailtown.events.SecurityEvents;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down that somebody read what is not everybody's, before they get it: what cannot be written down is not given out. To be called outside of a
 * transaction that only reads.
 */
@Service
public class Accessed {

    private final JdbcClient jdbc;
    private final SecurityEvents events;
    private final JsonMapper json;

    Accessed(JdbcClient jdbc, SecurityEvents events, JsonMapper json) {
        this.jdbc = jdbc;
        this.events = events;
        this.json = json;
    }

    /** A paper was opened. {@code kind} is the table whose row it is. */
    @Transactional
    public void opened(String kind, UUID row) {
        write("read", kind, row, Map.of());
    }

    /** A list was taken away as a file. {@code asked}: what of it. */
    @Transactional
    public void exported(String list, Map<String, String> asked) {
        write("export", list, null, asked);
        events.happened(Kind.EXPORTED, list, Map.of());
    }

    private void write(String action, String what, @Nullable UUID row, Map<String, String> details) {
        jdbc.sql("insert into access_log (action, table_name, row_id, details) values (?, ?, ?, ?::jsonb)")
                .param(action)
                .param(what)
                .param(row)
                .param(json.writeValueAsString(details))
                .update();
    }
}

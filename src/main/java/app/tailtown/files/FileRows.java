package app.tailtown.files;

import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files in the database: what they are called, and under which key of the shelf they lie. */
@Repository
class FileRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a file lies, and what it has to be. */
    record Kept(String name, String mediaType, String key, byte[] sha256) {}

    void add(Prepared file, @Nullable UUID picture) {
        jdbc.sql("""
                insert into file (id, key, sha256, bytes, media_type, name, picture_id, added_at)
                values (:id, :key, :hash, :bytes, :type, :name, :picture, :at)""")
                .param("id", file.id())
                .param("key", ContentKey.of(file.content().sha256()))
                .param("hash", file.content().sha256())
                .param("bytes", file.content().bytes())
                .param("type", file.mediaType())
                .param("name", file.name())
                .param("picture", picture, Types.OTHER)
                .param("at", Columns.now(clock))
                .update();
    }

    @Transactional(readOnly = true)
    Kept find(UUID id) {
        return jdbc.sql("select key, sha256, media_type, name from file where id = ?")
                .param(id)
                .query((row, _) -> new Kept(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("key"),
                        row.getBytes("sha256")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}

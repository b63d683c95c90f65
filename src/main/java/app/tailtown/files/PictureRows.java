package app.tailtown.files;

import app.tailtown.platform.Codes;
import app.tailtown.platform.Columns;
import app.tailtown.platform.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pictures in the database. */
@Repository
class PictureRows {

    private static final String OF_SIZE =
            "case :size when 'small' then small_sha256 when 'medium' then medium_sha256 else large_sha256 end";
    private static final String HASH = "select " + OF_SIZE + " from picture where id = :id";
    private static final String HASHES = "select id, " + OF_SIZE + " as hash from picture where id = any (:ids)";

    private final JdbcClient jdbc;
    private final Clock clock;

    PictureRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Developed picture) {
        var row = jdbc.sql("""
                insert into picture (id, width, height, small_sha256, small_bytes, medium_sha256, medium_bytes, large_sha256, large_bytes, added_at)
                values (:id, :width, :height, :small, :smallBytes, :medium, :mediumBytes, :large, :largeBytes, :at)""")
                .param("id", picture.id())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("at", Columns.now(clock));
        for (var size : PictureSize.values()) {
            var shelved = Objects.requireNonNull(picture.sizes().get(size));
            row = row.param(Codes.of(size), shelved.sha256()).param(Codes.of(size) + "Bytes", shelved.bytes());
        }
        row.update();
    }

    /** Of many at once. */
    @Transactional(readOnly = true)
    Map<UUID, byte[]> hashes(Collection<UUID> ids, PictureSize size) {
        var found = new HashMap<UUID, byte[]>();
        jdbc.sql(HASHES)
                .param("size", Codes.of(size))
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getBytes("hash"));
                });
        return found;
    }

    @Transactional(readOnly = true)
    byte[] hash(UUID id, PictureSize size) {
        return jdbc.sql(HASH)
                .param("size", Codes.of(size))
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

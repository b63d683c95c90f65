package app.tailtown.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param name as it was called where it came from
 * @param mediaType by what it holds
 * @param preview how it looks; null when nobody could draw it
 */
public record StoredFile(
        UUID id,
        String name,
        String mediaType,
        int bytes,
        @Nullable Preview preview) {

    /**
     * A picture of ours that shows it.
     *
     * @param width of the large one, in pixels
     */
    public record Preview(UUID id, int width, int height) {

        /** Of a row with {@code picture_id}, {@code width} and {@code height}; null where it has none. */
        public static @Nullable Preview read(ResultSet row) throws SQLException {
            var picture = row.getObject("picture_id", UUID.class);
            return picture == null ? null : new Preview(picture, row.getInt("width"), row.getInt("height"));
        }
    }
}

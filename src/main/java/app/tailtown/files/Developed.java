package app.tailtown.files;

import java.util.Map;
import java.util.UUID;

/**
 * A picture in our three sizes, on the shelf already; its row is written by {@link Pictures#keep}.
 *
 * @param width of the large one
 * @param height of the large one
 */
public record Developed(UUID id, int width, int height, Map<PictureSize, Shelved> sizes) {

    /** A content that lies on the shelf under its own hash. */
    @SuppressWarnings("ArrayRecordComponent")
    record Shelved(byte[] sha256, int bytes) {}
}

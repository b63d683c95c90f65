package app.tailtown.booking;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** An id in 22 letters, where many of them have to go into one address that a cookie carries. */
final class ShortId {

    private static final int BYTES = 16;

    private ShortId() {}

    static String of(UUID id) {
        var bytes =
                ByteBuffer.allocate(BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Throws {@link IllegalArgumentException} when it is none. */
    static UUID read(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != BYTES) throw new IllegalArgumentException("No id: " + text);
        var read = ByteBuffer.wrap(bytes);
        return new UUID(read.getLong(), read.getLong());
    }
}

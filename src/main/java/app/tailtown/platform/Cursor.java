package app.tailtown.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** The last row of a page: what it is sorted by, and its id. Opaque to callers. */
public record Cursor(String key, UUID id) {

    private static final UUID FIRST = new UUID(0, 0);

    /** Before every row. */
    public static final Cursor START = new Cursor("", FIRST);

    public String text() {
        var bytes = (id + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty means from the start; anything we did not write is a wrong field {@code after}. */
    public static Cursor read(String text) {
        if (text.isEmpty()) return START;
        try {
            var content = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (content.indexOf('\0') >= 0) throw FieldsRefused.field("after", "unreadable");
            return new Cursor(content.substring(36), UUID.fromString(content.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw FieldsRefused.field("after", "unreadable");
        }
    }

    public boolean isStart() {
        return equals(START);
    }
}

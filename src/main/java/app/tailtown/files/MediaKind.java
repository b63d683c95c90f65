package app.tailtown.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What we take, known by how it begins. */
enum MediaKind {
    PDF("application/pdf") {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, "%PDF-");
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, "\u00ff\u00d8\u00ff");
        }
    },
    PNG("image/png") {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    WEBP("image/webp") {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, "RIFF") && has(content, 8, "WEBP");
        }
    };

    private final String type;

    MediaKind(String type) {
        this.type = type;
    }

    abstract boolean begins(byte[] content);

    String type() {
        return type;
    }

    static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values()).filter(k -> k.begins(content)).findFirst();
    }

    private static boolean has(byte[] content, int at, String signature) {
        var bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + bytes.length
                && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }
}

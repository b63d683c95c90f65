package app.tailtown.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What we take, known by how it begins. */
enum MediaKind {
    PDF("application/pdf", 0) {
        @Override
        boolean begins(byte[] content) {
            return Signature.at(content, 0, "%PDF-");
        }
    },
    JPEG("image/jpeg", 50_000_000) {
        @Override
        boolean begins(byte[] content) {
            return Signature.at(content, 0, "\u00ff\u00d8\u00ff");
        }
    },
    PNG("image/png", 50_000_000) {
        @Override
        boolean begins(byte[] content) {
            return Signature.at(content, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    /** Fewer: it is unpacked in plain Java and as a whole. */
    WEBP("image/webp", 16_000_000) {
        @Override
        boolean begins(byte[] content) {
            return Signature.at(content, 0, "RIFF") && Signature.at(content, 8, "WEBP");
        }
    };

    private final String type;
    private final int mostPixels;

    MediaKind(String type, int mostPixels) {
        this.type = type;
        this.mostPixels = mostPixels;
    }

    abstract boolean begins(byte[] content);

    String type() {
        return type;
    }

    boolean isPicture() {
        return mostPixels > 0;
    }

    /** The most a picture may have, width times height. */
    int mostPixels() {
        return mostPixels;
    }

    static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values()).filter(k -> k.begins(content)).findFirst();
    }

    /** Bytes of a file as they are written in a specification. */
    static final class Signature {
        private Signature() {}

        static boolean at(byte[] content, int at, String signature) {
            var bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
            return content.length >= at + bytes.length
                    && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }
}

package app.tailtown.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A WebP, chunk by chunk. One that moves is refused: it is a film. */
final class WebpPieces {

    private static final int HEADER = 12;
    private static final byte ONLY_TRANSPARENCY = 0x10;

    private final byte[] content;
    private final Bytes bytes;
    private final ByteArrayOutputStream kept;
    private int turn = Turn.UPRIGHT;
    private int @Nullable [] size;

    WebpPieces(byte[] content) {
        this.content = content;
        this.bytes = new Bytes(content, ByteOrder.LITTLE_ENDIAN);
        this.kept = new ByteArrayOutputStream(content.length);
    }

    BarePicture bare() {
        var end = Math.addExact(bytes.four(4), 8);
        if (end > content.length) throw BarePicture.broken();
        for (var at = HEADER; at + 8 <= end; ) {
            var length = bytes.four(at + 4);
            var next = Math.addExact(at, Math.addExact(8, length + (length & 1)));
            if (at + 8 + length > end) throw BarePicture.broken();
            read(new String(content, at, 4, StandardCharsets.ISO_8859_1), at, length);
            at = next;
        }
        var found = size;
        if (found == null) throw BarePicture.broken();
        return new BarePicture(found[0], found[1], turn, whole());
    }

    private void read(String type, int at, int length) {
        switch (type) {
            case "VP8X" -> {
                var chunk = Arrays.copyOfRange(content, at, at + 8 + length);
                if ((chunk[8] & 2) != 0) throw BarePicture.broken();
                chunk[8] &= ONLY_TRANSPARENCY;
                keep(chunk);
                size(bytes.three(at + 12) + 1, bytes.three(at + 15) + 1);
            }
            case "VP8 " -> {
                keep(Arrays.copyOfRange(content, at, at + 8 + length));
                size(bytes.two(at + 14) & 0x3fff, bytes.two(at + 16) & 0x3fff);
            }
            case "VP8L" -> {
                keep(Arrays.copyOfRange(content, at, at + 8 + length));
                var packed = bytes.one(at + 9) | bytes.three(at + 10) << 8;
                size((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
            }
            case "ALPH" -> keep(Arrays.copyOfRange(content, at, at + 8 + length));
            case "EXIF" -> turn = Turn.ofExif(Arrays.copyOfRange(content, at + 8, at + 8 + length));
            default -> {}
        }
    }

    /** Where canvas and picture both say a size it is the same one. */
    private void size(int width, int height) {
        var said = new int[] {width, height};
        if (size != null && !Arrays.equals(size, said)) throw BarePicture.broken();
        size = said;
    }

    private void keep(byte[] chunk) {
        kept.writeBytes(chunk);
        if (chunk.length % 2 == 1) kept.write(0);
    }

    private byte[] whole() {
        return ByteBuffer.allocate(HEADER + kept.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + kept.size())
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(kept.toByteArray())
                .array();
    }
}

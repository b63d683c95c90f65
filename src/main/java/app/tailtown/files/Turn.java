package app.tailtown.files;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The one thing we read of EXIF: how the camera was held, 1 to 8. */
final class Turn {

    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 512;

    private Turn() {}

    /** Upright where nothing else is said in a way we understand. */
    static int of(byte[] tiff) {
        try {
            return read(tiff);
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** The same where the six bytes {@code Exif\0\0} may stand in front. */
    static int ofExif(byte[] exif) {
        return MediaKind.Signature.at(exif, 0, "Exif\0\0") ? of(Arrays.copyOfRange(exif, 6, exif.length)) : of(exif);
    }

    private static int read(byte[] tiff) {
        var order = new String(tiff, 0, Math.min(2, tiff.length), StandardCharsets.ISO_8859_1);
        if (!order.equals("II") && !order.equals("MM")) return UPRIGHT;
        var bytes = new Bytes(tiff, order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = bytes.four(4);
        var entries = Math.min(bytes.two(directory), MOST_ENTRIES);
        for (var i = 0; i < entries; i++) {
            var entry = Math.addExact(directory, 2 + i * 12);
            if (bytes.two(entry) != ORIENTATION) continue;
            var turn = bytes.two(entry + 8);
            return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
        }
        return UPRIGHT;
    }
}

package app.tailtown.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A PNG, chunk by chunk. Texts and profiles, which may be packed a thousandfold, are not even unpacked. */
final class PngPieces {

    private static final int SIGNATURE = 8;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] content;
    private final Bytes bytes;

    PngPieces(byte[] content) {
        this.content = content;
        this.bytes = new Bytes(content, ByteOrder.BIG_ENDIAN);
    }

    BarePicture bare() {
        if (!type(SIGNATURE).equals("IHDR") || bytes.four(SIGNATURE) != 13) throw BarePicture.broken();
        var kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, SIGNATURE);
        var turn = Turn.UPRIGHT;
        var at = SIGNATURE;
        String type;
        do {
            type = type(at);
            var end = Math.addExact(at, Math.addExact(bytes.four(at), 12));
            if (end > content.length) throw BarePicture.broken();
            if (NEEDED.contains(type)) kept.write(content, at, end - at);
            if (type.equals("eXIf")) turn = Turn.ofExif(Arrays.copyOfRange(content, at + 8, end - 4));
            at = end;
        } while (!type.equals("IEND"));
        return new BarePicture(bytes.four(SIGNATURE + 8), bytes.four(SIGNATURE + 12), turn, kept.toByteArray());
    }

    private String type(int at) {
        if (at + 8 > content.length) throw BarePicture.broken();
        return new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
    }
}

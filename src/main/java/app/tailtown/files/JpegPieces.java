package app.tailtown.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A JPEG, segment by segment. Kept are the tables, the frame and the scans up to the end of the picture. */
final class JpegPieces {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;

    /** A picture that is sharpened in more steps only costs time. */
    private static final int MOST_SCANS = 100;

    /** Each scan goes over every pixel. */
    private static final long MOST_WORK = 1_000_000_000;

    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] content;
    private final Bytes bytes;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private int width;
    private int height;
    private int turn = Turn.UPRIGHT;
    private boolean saysItsColours;
    private int scans;

    JpegPieces(byte[] content) {
        this.content = content;
        this.bytes = new Bytes(content, ByteOrder.BIG_ENDIAN);
        this.kept = new ByteArrayOutputStream(content.length);
    }

    BarePicture bare() {
        while (readPiece()) {
            if (scans > MOST_SCANS) throw BarePicture.broken();
        }
        if (scans == 0 || (long) width * height * scans > MOST_WORK) throw BarePicture.broken();
        var bare = new ByteArrayOutputStream(kept.size() + 32);
        bare.write(0xff);
        bare.write(START);
        if (!saysItsColours) bare.writeBytes(JFIF);
        bare.writeBytes(kept.toByteArray());
        bare.write(0xff);
        bare.write(END);
        return new BarePicture(width, height, turn, bare.toByteArray());
    }

    /** False at the end of the picture. */
    private boolean readPiece() {
        if (bytes.one(at) != 0xff) throw BarePicture.broken();
        while (bytes.one(at) == 0xff) at++;
        var marker = bytes.one(at++);
        if (marker == END) return false;
        if (marker < 0xc0 || marker >= 0xd0 && marker <= START) throw BarePicture.broken();
        var end = at + bytes.two(at);
        if (end > content.length || end < at + 2) throw BarePicture.broken();
        if (isFrame(marker)) frame(marker);
        if (marker == EXIF) turn(Arrays.copyOfRange(content, at + 2, end));
        if (marker == SCAN) {
            scans++;
            end = endOfScan(end);
        }
        if (isNeeded(marker)) keep(marker, end);
        at = end;
        return true;
    }

    /** What comes out of any JPEG, as its first frame says; as much as there can be where it says nothing. */
    static long bytesOf(byte[] jpeg) {
        var bytes = new Bytes(jpeg, ByteOrder.BIG_ENDIAN);
        try {
            for (var at = 2; ; at += 2 + bytes.two(at + 2)) {
                while (bytes.one(at + 1) == 0xff) at++;
                if (bytes.one(at) != 0xff) return Long.MAX_VALUE;
                if (isFrame(bytes.one(at + 1))) return (long) bytes.two(at + 5) * bytes.two(at + 7) * bytes.one(at + 9);
            }
        } catch (IndexOutOfBoundsException e) {
            return Long.MAX_VALUE;
        }
    }

    private boolean isNeeded(int marker) {
        if (marker == ADOBE && MediaKind.Signature.at(content, at + 2, "Adobe")) {
            saysItsColours = true;
            return true;
        }
        return marker != COMMENT && (marker < FIRST_APPLICATION || marker > LAST_APPLICATION);
    }

    private void keep(int marker, int end) {
        kept.write(0xff);
        kept.write(marker);
        kept.write(content, at, end - at);
    }

    /** Every start of a frame but the tables that are numbered among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** One frame, in one of the three ways that everybody reads, grey or in three colours. */
    private void frame(int marker) {
        var colours = bytes.one(at + 7);
        if (marker > 0xc2 || width > 0 || bytes.one(at + 2) != 8 || colours != 1 && colours != 3) {
            throw BarePicture.broken();
        }
        height = bytes.two(at + 3);
        width = bytes.two(at + 5);
    }

    private void turn(byte[] segment) {
        if (MediaKind.Signature.at(segment, 0, "Exif\0\0")) turn = Turn.ofExif(segment);
    }

    /** Within a scan a marker is an FF that neither 00 nor the number of a restart follows. */
    private int endOfScan(int from) {
        for (var i = from; i + 1 < content.length; i++) {
            if (bytes.one(i) != 0xff) continue;
            var next = bytes.one(i + 1);
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) return i;
        }
        throw BarePicture.broken();
    }
}

package app.tailtown.files;

import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Looks at everything a page draws with before a picture in it is unpacked. */
final class PdfLimits {

    /** A page of A3 scanned at 600 dots an inch has 70 million, but nobody sends one in colour within ten megabytes. */
    private static final long MOST_PIXELS = 80_000_000;

    /** Of a picture of which the document has hardly anything: it is as large in memory all the same. */
    private static final long MOST_OF_NOTHING = 10_000_000;

    private static final int FOR_EACH_BYTE = 1_000;

    private static final int DEEPEST = 8;
    private static final int MOST_PIECES = 2_000;

    private int pieces;

    private PdfLimits() {}

    static boolean allow(COSDictionary page) {
        var limits = new PdfLimits();
        // What a page has not it has from the pages above it.
        var above = page;
        for (var i = 0; i < DEEPEST && above != null; i++) {
            if (!limits.allows(above.getCOSDictionary(COSName.RESOURCES), 0)) return false;
            above = above.getCOSDictionary(COSName.PARENT);
        }
        return limits.annotations(page.getCOSArray(COSName.ANNOTS));
    }

    private boolean annotations(@Nullable COSArray all) {
        return all == null || all.size() <= MOST_PIECES;
    }

    private boolean allows(@Nullable COSDictionary resources, int depth) {
        if (resources == null) return true;
        if (depth > DEEPEST) return false;
        return Stream.of(COSName.XOBJECT, COSName.PATTERN)
                .map(resources::getCOSDictionary)
                .filter(java.util.Objects::nonNull)
                .flatMap(d -> d.getValues().stream())
                .allMatch(value -> allowsPiece(value, depth));
    }

    private static long most(COSDictionary dictionary) {
        if (!(dictionary instanceof COSStream stream)) return MOST_PIXELS;
        return Math.min(MOST_PIXELS, MOST_OF_NOTHING + Math.max(0, stream.getLength()) * FOR_EACH_BYTE);
    }

    private boolean allowsPiece(COSBase value, int depth) {
        if (++pieces > MOST_PIECES) return false;
        var piece = value instanceof COSObject object ? object.getObject() : value;
        if (!(piece instanceof COSDictionary dictionary)) return true;
        var pixels = (long) dictionary.getInt(COSName.WIDTH, 0) * dictionary.getInt(COSName.HEIGHT, 0);
        return pixels <= most(dictionary) && allows(dictionary.getCOSDictionary(COSName.RESOURCES), depth + 1);
    }
}

package app.tailtown.files;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * How much may come out of what one PDF has packed. Ten megabytes can hold ten gigabytes, and PDFBox keeps what it unpacks in memory: so it is counted as it comes
 * out, and ended. What somebody drew is small; pictures may be larger, the more of a file there is of them.
 */
final class PdfUnpacking {

    /** Fonts, drawings and what the document says of itself, together. */
    private static final long MOST = 10_000_000;

    /** Of each picture, and {@link #FOR_EACH_BYTE} more. An A4 page in colour with 300 dots an inch has 26 million bytes. */
    private static final long MOST_OF_A_PICTURE = 27_000_000;

    private static final int FOR_EACH_BYTE = 200;

    /** Of a row that is told apart from the one above it. */
    private static final int MOST_COLUMNS = 100_000;

    private static final ScopedValue<PdfUnpacking> CURRENT = ScopedValue.newInstance();

    private long left = MOST;
    private boolean over;

    /** What came of the work; an error where more came out of it than may, also when whoever drew it did not mind. */
    static <T> T limited(Callable<T> work) throws IOException {
        var unpacking = new PdfUnpacking();
        try {
            var done = ScopedValue.where(CURRENT, unpacking).call(work::call);
            if (unpacking.over) throw new TooMuch();
            return done;
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Whether this thread draws what somebody sent; else nothing is counted. */
    static boolean isLimited() {
        return CURRENT.isBound();
    }

    static PdfUnpacking current() {
        return CURRENT.get();
    }

    /** Whether a picture of so many bytes may be made of a file that has {@code packed} for it. */
    static boolean mayBecome(long bytes, long packed) {
        return bytes <= MOST_OF_A_PICTURE + packed * FOR_EACH_BYTE;
    }

    /** Whoever unpacked too much and went on gets nothing more. */
    void refuseOver() throws TooMuch {
        if (over) throw new TooMuch();
    }

    TooMuch tooMuch() {
        over = true;
        return new TooMuch();
    }

    /** Of a stream with these words about it. */
    OutputStream counting(OutputStream out, Read in, COSDictionary about) throws IOException {
        if (over || hasWideRows(about.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP), 0)) throw tooMuch();
        var isPicture = COSName.IMAGE.equals(about.getCOSName(COSName.SUBTYPE));
        return new FilterOutputStream(out) {
            private final long most = isPicture ? mostOf(about) : 0;
            private long came;

            @Override
            public void write(int one) throws IOException {
                count(1);
                out.write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                count(length);
                out.write(some, from, length);
            }

            private void count(int more) throws IOException {
                came += more;
                if (!isPicture) left -= more;
                if (left < 0 || isPicture && (came > most || !mayBecome(came, in.bytes))) throw tooMuch();
            }
        };
    }

    /** No pixel has more than four colours of sixteen bits. */
    private static long mostOf(COSDictionary picture) {
        var width = picture.getInt(COSName.WIDTH, picture.getInt(COSName.W, 0));
        var height = picture.getInt(COSName.HEIGHT, picture.getInt(COSName.H, 0));
        return 65_536 + 8L * Math.max(0, width) * Math.max(0, height);
    }

    private static boolean hasWideRows(COSBase parameters, int depth) {
        return switch (parameters) {
            case COSArray all
            when depth == 0 -> {
                for (var i = 0; i < all.size(); i++) if (hasWideRows(all.getObject(i), 1)) yield true;
                yield false;
            }
            case COSDictionary of -> of.getInt(COSName.COLUMNS, 1) > MOST_COLUMNS;
            case null, default -> false;
        };
    }

    /** Counts what is read of a file. */
    static final class Read extends FilterInputStream {
        private long bytes;

        Read(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) bytes++;
            return one;
        }

        @Override
        public int read(byte[] some, int from, int length) throws IOException {
            var read = super.read(some, from, length);
            if (read > 0) bytes += read;
            return read;
        }
    }

    /** More comes out of it than may. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("More comes out of it than may");
        }
    }
}

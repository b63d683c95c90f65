package app.tailtown.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/** One of the ways in which a PDF packs something, unpacked by PDFBox and counted by {@link PdfUnpacking}. PDFBox has no limit of its own and no place for one. */
final class LimitedFilter extends Filter {

    private final Filter filter;
    private final boolean isJpeg;

    private LimitedFilter(Filter filter, boolean isJpeg) {
        this.filter = filter;
        this.isJpeg = isJpeg;
    }

    /** In the one place where PDFBox looks for its filters, once for the process. A PDFBox that keeps them elsewhere fails the start. */
    static void install() {
        System.setProperty(Filter.SYSPROP_CCITTFAX_MAXBYTES, "16000000");
        synchronized (FilterFactory.INSTANCE) {
            var limited = new IdentityHashMap<Filter, Filter>();
            filters()
                    .replaceAll((name, filter) -> filter instanceof LimitedFilter
                            ? filter
                            : limited.computeIfAbsent(filter, f -> new LimitedFilter(f, isJpeg(name))));
        }
    }

    private static boolean isJpeg(COSName name) {
        return name.equals(COSName.DCT_DECODE) || name.equals(COSName.DCT_DECODE_ABBREVIATION);
    }

    @SuppressWarnings("unchecked")
    private static Map<COSName, Filter> filters() {
        try {
            var field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            return (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This PDFBox keeps its filters elsewhere: nothing would limit them", e);
        }
    }

    @Override
    public DecodeResult decode(InputStream in, OutputStream out, COSDictionary about, int index) throws IOException {
        if (!PdfUnpacking.isLimited()) return filter.decode(in, out, about, index);
        var read = new PdfUnpacking.Read(looked(in));
        return filter.decode(read, PdfUnpacking.current().counting(out, read, about), about, index);
    }

    @Override
    public DecodeResult decode(InputStream in, OutputStream out, COSDictionary about, int index, DecodeOptions how)
            throws IOException {
        if (!PdfUnpacking.isLimited()) return filter.decode(in, out, about, index, how);
        var read = new PdfUnpacking.Read(looked(in));
        return filter.decode(read, PdfUnpacking.current().counting(out, read, about), about, index, how);
    }

    /** A JPEG is unpacked as a whole before anything comes out of it, as large as it says itself and not as the document says. */
    private InputStream looked(InputStream in) throws IOException {
        if (!isJpeg) return in;
        var jpeg = in.readAllBytes();
        if (!PdfUnpacking.mayBecome(JpegPieces.bytesOf(jpeg), jpeg.length))
            throw PdfUnpacking.current().tooMuch();
        return new ByteArrayInputStream(jpeg);
    }

    @Override
    protected void encode(InputStream in, OutputStream out, COSDictionary about) throws IOException {
        filter.encode(in, out, about, 0);
    }
}

package app.tailtown.world;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF as somebody who holds it in hand does. */
public record ReadPaper(byte[] pdf) {

    /** Width and height of its first sheet, in points. */
    public record Size(int width, int height) {}

    private interface Read<T> {
        T from(PDDocument document) throws IOException;
    }

    private <T> T read(Read<T> what) {
        try (var document = Loader.loadPDF(pdf)) {
            return what.from(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    public Size size() {
        return read(d -> {
            var box = d.getPage(0).getMediaBox();
            return new Size(Math.round(box.getWidth()), Math.round(box.getHeight()));
        });
    }

    /** With one space between words, whatever lines they stand on. */
    public String text() {
        return read(d -> new PDFTextStripper().getText(d)).replaceAll("\\s+", " ");
    }

    /** Of one sheet, counted from 1. */
    public String text(int page) {
        return read(d -> {
                    var text = new PDFTextStripper();
                    text.setStartPage(page);
                    text.setEndPage(page);
                    return text.getText(d);
                })
                .replaceAll("\\s+", " ");
    }

    /** What the codes on the first sheet say. */
    public List<String> codes() {
        return read(d -> {
            var image = new PDFRenderer(d).renderImageWithDPI(0, 200);
            var width = image.getWidth();
            var height = image.getHeight();
            var light = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
            try {
                return Arrays.stream(new QRCodeMultiReader()
                                .decodeMultiple(
                                        new BinaryBitmap(new HybridBinarizer(light)),
                                        Map.of(DecodeHintType.TRY_HARDER, true)))
                        .map(r -> r.getText())
                        .distinct()
                        .toList();
            } catch (NotFoundException none) {
                return List.of();
            }
        });
    }

    /** Pictures as wide as this, in pixels. */
    public long pictures(int width) {
        return read(d -> IntStream.range(0, d.getNumberOfPages())
                .mapToObj(d::getPage)
                .flatMap(p -> StreamSupport.stream(
                                p.getResources().getXObjectNames().spliterator(), false)
                        .filter(name -> isPicture(p, name, width)))
                .count());
    }

    private static boolean isPicture(PDPage page, COSName name, int width) {
        try {
            return page.getResources().getXObject(name) instanceof PDImageXObject image && image.getWidth() == width;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.tailtown.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** PDF documents for tests, honest and hostile ones. */
public final class Papers {

    private Papers() {}

    private interface Change {
        void to(PDDocument document, PDPage page) throws IOException;
    }

    /** A certificate that runs a script when somebody opens it. */
    public static byte[] withScript() {
        return paper((document, _) ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('rabies')")));
    }

    /** One with these words in it, for whoever reads it from outside. */
    public static byte[] with(String words) {
        return ("%PDF-1.7\n% " + words + "\n%%EOF\n").getBytes(US_ASCII);
    }

    public static byte[] locked() {
        return paper((document, _) ->
                document.protect(new StandardProtectionPolicy("owner", "what only they know", new AccessPermission())));
    }

    /** It draws a picture that says it has 900 million pixels. */
    public static byte[] withHugePicture() {
        return paper((document, page) -> {
            var picture = new PDStream(document, new java.io.ByteArrayInputStream(new byte[64]), COSName.FLATE_DECODE)
                    .getCOSObject();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 30_000);
            picture.setInt(COSName.HEIGHT, 30_000);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            var named = new COSDictionary();
            named.setItem(COSName.getPDFName("Huge"), picture);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, named);
            try (var on = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                on.appendRawCommands("/Huge Do\n");
            }
        });
    }

    /** Two pages out of a scanner, a JPEG and a packed one, with 200 dots an inch. */
    public static byte[] withScans() {
        return paper((document, page) -> {
            try (var on = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                var photo = Pixels.picture(1700, 2200);
                on.drawImage(JPEGFactory.createFromImage(document, photo), 50, 400, 200, 260);
                on.drawImage(LosslessFactory.createFromImage(document, photo), 300, 400, 200, 260);
            }
        });
    }

    /** A few kilobytes that take minutes to draw. */
    public static byte[] withMillionsOfOperators() {
        return paper((document, page) -> {
            var drawn = new PDStream(
                    document,
                    new java.io.ByteArrayInputStream(
                            "0 0 600 800 re f\n".repeat(1_300_000).getBytes(US_ASCII)),
                    COSName.FLATE_DECODE);
            page.setContents(drawn);
        });
    }

    private static byte[] paper(Change change) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var on = new PDPageContentStream(document, page)) {
                on.beginText();
                on.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 28);
                on.newLineAtOffset(72, 700);
                on.showText("Rabies vaccination certificate");
                on.endText();
            }
            change.to(document, page);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

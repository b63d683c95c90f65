package app.tailtown.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small files that become huge in the hands of whoever opens them without care, by what they are. */
public final class Bombs {

    private Bombs() {}

    /** @param size in bytes of what is packed into most of them */
    public static Map<String, byte[]> pictures(int size) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("png-50000-x-50000", Pixels.pngThatClaims(50_000, 50_000));
        all.put("png-longer-than-it-says", Pixels.bomb(size));
        all.put("png-profile", Pixels.withPackedProfile(size));
        all.put("jpeg-65500-x-65500", jpegThatClaims(65_500, 65_500));
        all.put("jpeg-7000-x-7000-in-a-hundred-scans", jpegOfManyScans());
        all.put("webp-16383-x-16383", webp("VP8 ", new byte[] {0, 0, 0, (byte) 0x9d, 1, 0x2a, -1, 0x3f, -1, 0x3f}));
        all.put("webp-16383-x-976-of-nothing", webp("VP8L", new byte[] {0x2f, -2, 0x3f, (byte) 0xf3, 0, 0, 0, 0}));
        all.put("webp-canvas-16777216-x-16777216", webp("VP8X", new byte[] {0, 0, 0, 0, -1, -1, -1, -1, -1, -1}));
        return all;
    }

    /** The same of documents. */
    public static Map<String, byte[]> papers(int size) {
        var packed = Pixels.deflated(size);
        var all = new LinkedHashMap<String, byte[]>();
        all.put("pdf-drawing", paper("", packed, "/Filter/FlateDecode"));
        all.put("pdf-drawing-packed-in-letters", paper("", hex(packed), "/Filter[/ASCIIHexDecode/FlateDecode]"));
        all.put("pdf-without-index", withoutIndex(all.get("pdf-drawing")));
        all.put("pdf-wide-rows", paper("", packed, wideRows()));
        var image = "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceRGB";
        all.put("pdf-picture", paper(image + "/Width 8900/Height 8900/Filter/FlateDecode", packed, ""));
        all.put("pdf-picture-longer-than-it-says", paper(image + "/Width 9/Height 9/Filter/FlateDecode", packed, ""));
        var jpeg = jpegThatClaims(20_000, 20_000);
        all.put("pdf-jpeg-larger-than-it-says", paper(image + "/Width 9/Height 9/Filter/DCTDecode", jpeg, ""));
        var fax = "/DecodeParms<</K -1/Columns 60000/Rows 60000>>/Filter/CCITTFaxDecode";
        all.put("pdf-fax", paper(image + "/Width 9/Height 9" + fax, new byte[100], ""));
        all.put("pdf-index", withIndex(packed, "/Filter/FlateDecode"));
        all.put("pdf-index-with-wide-rows", withIndex(packed, wideRows()));
        return all;
    }

    private static String wideRows() {
        return "/DecodeParms<</Predictor 12/Colors 1/BitsPerComponent 8/Columns 1500000000>>/Filter/FlateDecode";
    }

    private static byte[] jpegThatClaims(int width, int height) {
        var jpeg = Pixels.jpeg(64, 64);
        for (var i = 2; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("A JPEG without a frame");
    }

    /** Two hundred kilobytes that are gone over a hundred times. */
    private static byte[] jpegOfManyScans() {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            var grey = new java.awt.image.BufferedImage(7000, 7000, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            writer.write(null, new IIOImage(grey, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        var jpeg = bytes.toByteArray();
        var last = jpeg.length - 2;
        while ((jpeg[last] & 0xff) != 0xff || (jpeg[last + 1] & 0xff) != 0xda) last--;
        var scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        bytes.reset();
        bytes.write(jpeg, 0, jpeg.length - 2);
        for (var i = 0; i < 94; i++) bytes.writeBytes(scan);
        bytes.writeBytes(new byte[] {-1, (byte) 0xd9});
        return bytes.toByteArray();
    }

    private static byte[] webp(String type, byte[] chunk) {
        return ByteBuffer.allocate(20 + chunk.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(12 + chunk.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(type.getBytes(ISO_8859_1))
                .putInt(chunk.length)
                .put(chunk)
                .array();
    }

    private static byte[] hex(byte[] content) {
        return java.util.HexFormat.of().formatHex(content).getBytes(ISO_8859_1);
    }

    /** A page that draws a stream, or draws with it where words about it are given. */
    private static byte[] paper(String about, byte[] stream, String filter) {
        var isDrawing = about.isEmpty();
        var drawn = "q 500 0 0 700 20 20 cm /It Do Q\n".getBytes(ISO_8859_1);
        var out = new ByteArrayOutputStream();
        say(out, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        say(out, "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
        say(out, "3 0 obj<</Type/Page/Parent 2 0 R");
        say(out, "/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</It 5 0 R>>>>>>endobj\n");
        stream(out, 4, isDrawing ? filter : "", isDrawing ? stream : drawn);
        stream(out, 5, isDrawing ? "/Type/XObject/Subtype/Form/BBox[0 0 1 1]" : about, isDrawing ? drawn : stream);
        return indexed(out);
    }

    /** With where each of its five objects begins. */
    private static byte[] indexed(ByteArrayOutputStream out) {
        var said = out.toString(ISO_8859_1);
        say(out, "xref\n0 6\n0000000000 65535 f \n");
        var at = 0;
        for (var number = 1; number <= 5; number++) {
            at = said.indexOf("\n" + number + " 0 obj<<", at) + 1;
            say(out, String.format(Locale.ROOT, "%010d 00000 n \n", at));
        }
        say(out, "trailer<</Root 1 0 R/Size 6>>\nstartxref\n" + said.length() + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Whoever opens it has to look for its objects, through all that is packed. */
    private static byte[] withoutIndex(byte[] paper) {
        return new String(paper, ISO_8859_1)
                .replaceFirst("\nxref\n", "\n")
                .replaceFirst("startxref", "")
                .getBytes(ISO_8859_1);
    }

    /** Its list of objects is packed: it is read before anything else is. */
    private static byte[] withIndex(byte[] packed, String filter) {
        var out = new ByteArrayOutputStream();
        say(out, "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        say(out, "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
        say(out, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\n");
        var at = out.size();
        stream(out, 4, "/Type/XRef/Size 500000000/W[1 2 1]/Root 1 0 R" + filter, packed);
        say(out, "startxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void stream(ByteArrayOutputStream out, int number, String about, byte[] content) {
        say(out, number + " 0 obj<<" + about + "/Length " + content.length + ">>stream\n");
        out.writeBytes(content);
        say(out, "\nendstream endobj\n");
    }

    private static void say(ByteArrayOutputStream out, String words) {
        out.writeBytes(words.getBytes(ISO_8859_1));
    }
}

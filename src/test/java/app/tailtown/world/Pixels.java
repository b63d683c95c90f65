package app.tailtown.world;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures for tests, honest and hostile ones. */
public final class Pixels {

    private Pixels() {}

    /** Its left half is red, its right half blue, its top row green. */
    public static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var to = image.createGraphics();
        to.setColor(Color.RED);
        to.fillRect(0, 0, width / 2, height);
        to.setColor(Color.BLUE);
        to.fillRect(width / 2, 0, width - width / 2, height);
        to.setColor(Color.GREEN);
        to.fillRect(0, 0, width, Math.max(1, height / 8));
        to.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return written("png", width, height);
    }

    public static byte[] png(BufferedImage picture) {
        return written("png", picture);
    }

    private static byte[] written(String format, int width, int height) {
        return written(format, picture(width, height));
    }

    private static byte[] written(String format, BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a phone writes it: held sideways, with the place where it was taken and a word of the camera. */
    public static byte[] fromAPhone(int width, int height, int turn) {
        var plain = jpeg(width, height);
        var exif = exif(turn);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** Two entries: the orientation, and a directory of GPS with a latitude in words that a test can look for. */
    private static byte[] exif(int turn) {
        var words = "GPS 41.5868N 93.6250W Pixel 9".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + words.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .put(words)
                .array();
    }

    /** A header that says so many pixels, and hardly anything behind it. */
    public static byte[] pngThatClaims(int width, int height) {
        return png(header(width, height), chunk("IDAT", deflated(1000)), chunk("IEND", new byte[0]));
    }

    /** Small in its header, with {@code bytes} of nothing packed into what it holds and into a text beside it. */
    public static byte[] bomb(int bytes) {
        var text = "Comment\0\0".getBytes(StandardCharsets.US_ASCII);
        var packed = deflated(bytes);
        var ztxt = Arrays.copyOf(text, text.length + packed.length);
        System.arraycopy(packed, 0, ztxt, text.length, packed.length);
        return png(header(64, 64), chunk("zTXt", ztxt), chunk("IDAT", packed), chunk("IEND", new byte[0]));
    }

    private static byte[] png(byte[]... chunks) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        for (var chunk : chunks) bytes.writeBytes(chunk);
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return chunk("IHDR", header.array());
    }

    private static byte[] chunk(String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A honest little picture whose colour profile unpacks to {@code bytes} of nothing. */
    static byte[] withPackedProfile(int bytes) {
        var name = "icc\0\0".getBytes(StandardCharsets.US_ASCII);
        var packed = deflated(bytes);
        var profile = Arrays.copyOf(name, name.length + packed.length);
        System.arraycopy(packed, 0, profile, name.length, packed.length);
        return png(
                header(64, 64), chunk("iCCP", profile), chunk("IDAT", deflated(64 * 193)), chunk("IEND", new byte[0]));
    }

    static byte[] deflated(int zeros) {
        var packed = new ByteArrayOutputStream();
        try (var to = new DeflaterOutputStream(packed, new Deflater(9))) {
            var block = new byte[1 << 16];
            for (var left = zeros; left > 0; left -= block.length) to.write(block, 0, Math.min(left, block.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

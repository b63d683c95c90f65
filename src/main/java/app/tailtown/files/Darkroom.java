package app.tailtown.files;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns, cuts, shrinks and writes pictures. What is transparent becomes white. */
final class Darkroom {

    private static final float QUALITY = .8f;

    private Darkroom() {}

    /** As the camera was held, with nothing but colours. */
    static BufferedImage upright(BufferedImage image, int turn) {
        var sideways = turn >= 5;
        var width = sideways ? image.getHeight() : image.getWidth();
        var height = sideways ? image.getWidth() : image.getHeight();
        var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var to = on(upright);
        to.drawImage(image, turning(turn, image.getWidth(), image.getHeight()), null);
        to.dispose();
        return upright;
    }

    private static AffineTransform turning(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Never larger than it was. */
    static BufferedImage print(BufferedImage upright, PictureSize size) {
        var from = size.isSquare() ? middle(upright) : upright;
        var scale = Math.min(1, (double) size.most() / Math.max(from.getWidth(), from.getHeight()));
        var width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        // By halves, so that every pixel has its part in the smaller picture.
        while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
            from = scaled(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return scaled(from, width, height);
    }

    /** Of a tall one rather its upper part, where a face is. */
    private static BufferedImage middle(BufferedImage image) {
        var side = Math.min(image.getWidth(), image.getHeight());
        return image.getSubimage((image.getWidth() - side) / 2, (image.getHeight() - side) / 3, side, side);
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var to = on(scaled);
        to.drawImage(from, 0, 0, width, height, null);
        to.dispose();
        return scaled;
    }

    private static Graphics2D on(BufferedImage image) {
        var to = image.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, image.getWidth(), image.getHeight());
        return to;
    }

    static byte[] webp(BufferedImage image) {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var how = new WebPWriteParam(Locale.ROOT);
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType("Lossy");
        how.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** One of ours as JPEG, for what does not read WebP. */
    static byte[] jpeg(byte[] webp) {
        var bytes = new ByteArrayOutputStream();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(webp))) {
            var reader = new WebPImageReaderSpi().createReaderInstance(null);
            try {
                reader.setInput(input, true, true);
                var image = reader.read(0);
                ImageIO.write(scaled(image, image.getWidth(), image.getHeight()), "jpeg", bytes);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A picture of ours cannot be read", e);
        }
        return bytes.toByteArray();
    }
}

package app.tailtown.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Unpacks a picture whose size has been looked at: JPEG and PNG by the JDK, WebP in plain Java, since its C library has been broken into by pictures. */
final class PictureDecoder {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private PictureDecoder() {}

    /** At least as large as the largest we make, but not much larger: of a huge picture only every second or third pixel is ever unpacked. */
    static BufferedImage decode(MediaKind kind, BarePicture bare) {
        try {
            var reader = reader(kind);
            try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare.content()))) {
                reader.setInput(input, true, true);
                if (reader.getWidth(0) != bare.width() || reader.getHeight(0) != bare.height()) {
                    throw BarePicture.broken();
                }
                reader.addIIOReadProgressListener(new Deadline(System.nanoTime() + LONGEST.toNanos()));
                var how = reader.getDefaultReadParam();
                var step = Math.max(1, Math.max(bare.width(), bare.height()) / PictureSize.LARGE.most());
                how.setSourceSubsampling(step, step, 0, 0);
                var image = reader.read(0, how);
                if (image == null) throw BarePicture.broken();
                return image;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw BarePicture.broken();
        }
    }

    private static ImageReader reader(MediaKind kind) throws IOException {
        return switch (kind) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PDF -> throw new IllegalArgumentException("A PDF is no picture");
        };
    }

    /** Gives up on what takes too long. */
    private record Deadline(long at) implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (System.nanoTime() > at) source.abort();
        }

        @Override
        public void readAborted(ImageReader source) {
            throw BarePicture.broken();
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}

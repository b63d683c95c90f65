package app.tailtown.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A code that a phone's camera opens. */
public final class QrCode {

    /** So many dots for each square, that nobody's printer blurs its edges. */
    private static final int DOTS = 8;

    private static final Map<EncodeHintType, Object> HOW = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            1,
            EncodeHintType.CHARACTER_SET,
            "UTF-8");

    private QrCode() {}

    /** The address of a picture that carries itself. */
    public static String of(String text) {
        return DataUri.png(drawn(squares(text)));
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HOW);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code holds this: " + text, e);
        }
    }

    private static BufferedImage drawn(BitMatrix squares) {
        var edge = squares.getWidth() * DOTS;
        var image = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < edge; y++) {
            for (var x = 0; x < edge; x++) image.setRGB(x, y, squares.get(x / DOTS, y / DOTS) ? 0x000000 : 0xFFFFFF);
        }
        return image;
    }
}

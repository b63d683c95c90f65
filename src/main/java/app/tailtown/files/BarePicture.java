package app.tailtown.files;

import app.tailtown.platform.FieldsRefused;

/**
 * A picture before anybody unpacks it: what its header says, and the file again with nothing in it but what is needed to unpack it. Position, camera,
 * thumbnails, colour profiles, texts and whatever follows its end are gone.
 *
 * @param turn how it has to be turned, 1 to 8 as EXIF counts
 */
@SuppressWarnings("ArrayRecordComponent")
record BarePicture(int width, int height, int turn, byte[] content) {

    /** A picture that is longer on one side is no picture. */
    private static final int LONGEST_SIDE = 20_000;

    /** A picture of one colour has as many for each of its bytes, and a bomb far more. */
    private static final int MOST_PIXELS_A_BYTE = 4_000;

    private static final int FEW_PIXELS = 1_000_000;

    static BarePicture of(MediaKind kind, byte[] content) {
        var bare = read(kind, content);
        if (bare.width() < 1 || bare.height() < 1) throw broken();
        var pixels = (long) bare.width() * bare.height();
        if (pixels > kind.mostPixels() || Math.max(bare.width(), bare.height()) > LONGEST_SIDE) {
            throw FieldsRefused.field(
                    "file",
                    "picture-too-large",
                    bare.width(),
                    bare.height(),
                    kind.mostPixels() / 1_000_000,
                    LONGEST_SIDE);
        }
        if (pixels > FEW_PIXELS && pixels / content.length > MOST_PIXELS_A_BYTE) throw broken();
        return bare;
    }

    private static BarePicture read(MediaKind kind, byte[] content) {
        try {
            return switch (kind) {
                case JPEG -> new JpegPieces(content).bare();
                case PNG -> new PngPieces(content).bare();
                case WEBP -> new WebpPieces(content).bare();
                case PDF -> throw FieldsRefused.field("file", "picture-kind");
            };
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            throw broken();
        }
    }

    /** It ends too early, or is not what it begins as. */
    static FieldsRefused broken() {
        return FieldsRefused.field("file", "picture-broken");
    }
}

package app.tailtown.files;

import app.tailtown.platform.Codes;
import app.tailtown.platform.NotFound;
import java.util.Arrays;

/** How large we show a picture: a face among others, a face of its own, and all of it. */
public enum PictureSize {
    SMALL(96, true),
    MEDIUM(320, true),
    LARGE(2048, false);

    private final int most;
    private final boolean square;

    PictureSize(int most, boolean square) {
        this.most = most;
        this.square = square;
    }

    /** The longest side, in pixels. */
    public int most() {
        return most;
    }

    /** Whether its middle is cut out, else all of it is shown. */
    boolean isSquare() {
        return square;
    }

    public static PictureSize of(String code) {
        return Arrays.stream(values())
                .filter(s -> Codes.of(s).equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

package app.tailtown.design;

import java.util.UUID;

/**
 * The colour of a portrait: stable for an id for ever, so that people learn it.
 *
 * @param number 1 to 8
 */
public record Coat(int number) {

    private static final int COATS = 8;

    public Coat {
        if (number < 1 || number > COATS) throw new IllegalArgumentException("No such coat: " + number);
    }

    public static Coat of(UUID id) {
        // The low half: the high half of a time-ordered id is nearly the same for all who were added together.
        var mixed = id.getLeastSignificantBits() * 0x9E3779B97F4A7C15L;
        return new Coat(1 + (int) (mixed >>> 61));
    }

    /** The class in the style sheet. */
    public String css() {
        return "coat-" + number;
    }
}

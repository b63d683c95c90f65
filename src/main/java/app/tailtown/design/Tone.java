package app.tailtown.design;

import java.util.Locale;

/** How loud a piece speaks. Red and amber are for alerts alone: {@link #MIND} and {@link #ALERT} appear only where someone must act. */
public enum Tone {
    PLAIN,
    GOOD,
    /** Not settled yet: outlined. */
    PENDING,
    /** The hue of boarding. */
    BOARDING,
    MIND,
    ALERT;

    /** The class of {@code piece} in this tone: {@code badge badge--mind}. */
    String on(String piece) {
        return this == PLAIN ? piece : piece + " " + piece + "--" + name().toLowerCase(Locale.ROOT);
    }
}

package app.tailtown.design;

import java.util.Locale;

/** What a button means. One {@link #PRIMARY} a screen; {@link #DANGER} asks first. */
public enum ButtonKind {
    PLAIN,
    PRIMARY,
    QUIET,
    DANGER;

    String css() {
        return this == PLAIN ? "" : " button--" + name().toLowerCase(Locale.ROOT);
    }
}

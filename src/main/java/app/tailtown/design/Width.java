package app.tailtown.design;

/** How wide a page grows. */
public enum Width {
    /** As wide as the window: columns and tables that gain from it. */
    FULL(""),
    /** Wide enough for two columns. */
    NARROW(" page--narrow"),
    /** One column of fields. */
    FORM(" page--form"),
    /** As wide and as high as the window: what is looked at scrolls inside. */
    BOARD(" page--board");

    private final String css;

    Width(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }
}

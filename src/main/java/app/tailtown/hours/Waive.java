package app.tailtown.hours;

/**
 * Whether somebody wants a stay although the hours or a minimum stay stand against it.
 *
 * @param reason why, for whoever reads the stay later
 */
public record Waive(boolean said, String reason) {

    public static final Waive NOTHING = new Waive(false, "");
}

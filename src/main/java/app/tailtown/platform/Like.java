package app.tailtown.platform;

/** What people typed as a pattern for {@code ilike}: in it, {@code %} and {@code _} are what they are. */
public final class Like {

    private Like() {}

    /** Whatever has {@code text} somewhere in it. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}

package app.tailtown.design;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose.
 *
 * @param value what the form sends
 * @param note a second, smaller line
 * @param closed shown, but not to be had now
 */
public record Option(
        String value,
        String label,
        @Nullable String note,
        @Nullable Icon icon,
        @Nullable Portrait portrait,
        boolean closed) {

    public static Option of(String value, String label) {
        return new Option(value, label, null, null, null, false);
    }

    public Option note(String said) {
        return new Option(value, label, said, icon, portrait, closed);
    }

    public Option icon(Icon shown) {
        return new Option(value, label, note, shown, portrait, closed);
    }

    public Option portrait(Portrait shown) {
        return new Option(value, label, note, icon, shown, closed);
    }

    public Option shut() {
        return new Option(value, label, note, icon, portrait, true);
    }
}

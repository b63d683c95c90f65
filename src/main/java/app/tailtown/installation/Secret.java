package app.tailtown.installation;

/** A text that must not reach a log: {@code toString} hides it, {@link #text} gives it. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "…";
    }
}

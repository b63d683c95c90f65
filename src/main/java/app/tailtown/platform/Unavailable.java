package app.tailtown.platform;

/** Not now, but soon: answered 503 with {@code Retry-After}. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Unavailable() {
        super("Unavailable", null, false, false);
    }
}

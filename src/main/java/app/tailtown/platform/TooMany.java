package app.tailtown.platform;

import java.time.Duration;

/** Somebody asks more often than anybody needs to; answered 429 with {@code Retry-After}. */
public final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooMany(Duration wait) {
        super("too-many", null, false, false);
        this.wait = wait;
    }

    /** Whole seconds until it is worth trying again; at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}

package app.tailtown.golive.seen;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looked at once, by whoever asks first; what could not be looked at is not looked at again either. */
public final class Lazy<T> {

    private final Supplier<T> look;
    private @Nullable T seen;
    private @Nullable RuntimeException failed;

    private Lazy(Supplier<T> look) {
        this.look = look;
    }

    public static <T> Lazy<T> of(Supplier<T> look) {
        return new Lazy<>(look);
    }

    public synchronized T get() {
        if (failed != null) throw failed;
        var known = seen;
        if (known != null) return known;
        try {
            var found = look.get();
            seen = found;
            return found;
        } catch (RuntimeException failure) {
            failed = failure;
            throw failure;
        }
    }
}

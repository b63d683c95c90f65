package app.tailtown.platform;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work that is worth its cost for a few at a time, and too much when everybody asks at the same moment. */
public final class FewAtOnce {

    private final Semaphore places;

    /** {@code most}: how many may be at it at once. */
    public FewAtOnce(int most) {
        this.places = new Semaphore(most);
    }

    /** The work, or, when enough others are at it, what is said {@code instead}. Nobody waits. */
    public <T> T ask(Supplier<T> work, Supplier<T> instead) {
        if (!places.tryAcquire()) return instead.get();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

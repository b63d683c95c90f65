package app.tailtown.platform;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Work that keeps a processor busy for a second or more: pages that are printed, pictures that are made. It has two threads of its own. A virtual thread that
 * computes gives its carrier to nobody else, and there is a carrier for each processor: two sheets printed at once would stop every other request.
 */
@Component
public class HeavyWork {

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE,
            Thread.ofPlatform()
                    .name("heavy-", 1)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .factory());

    /**
     * What came of the work, or what it threw. It sees neither a transaction nor for whom it is done: what it needs is read before.
     *
     * @param patience seconds after which whoever still waits for a place is told to come back
     */
    public <T> T done(int patience, Callable<T> work) {
        try {
            if (!places.tryAcquire(patience, TimeUnit.SECONDS)) throw new Busy();
            return threads.submit(() -> {
                        try {
                            return work.call();
                        } finally {
                            places.release();
                        }
                    })
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException wrong) throw wrong;
            if (e.getCause() instanceof Error wrong) throw wrong;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Too much of it at once. */
    static final class Busy extends Unavailable {
        private static final long serialVersionUID = 1L;
    }
}

package app.tailtown.identity;

import app.tailtown.organizations.OrganizationId;
import app.tailtown.platform.TooMany;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of this node one company has at once. A request holds a connection to the database most of the time and there are ten of them ({@code ConnectionPools}):
 * were they given to whoever asks first, a hundred requests of one company would stand before the single one of another. So a company's further requests wait for its
 * own, in their order, and what is left is there for the others at once.
 */
final class FairShare {

    /** Of ten connections. The two cores of a small machine are busy with fewer. */
    static final int MOST_AT_ONCE = 7;

    /** Longer than a burst takes, shorter than a browser waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Of the company's own: somebody whose requests hang does not shut their company out. */
    static final int MOST_OF_ONE = 4;

    private final Places<OrganizationId> companies;
    private final Places<UUID> each;

    FairShare() {
        this(PATIENCE);
    }

    FairShare(Duration patience) {
        this.companies = new Places<>(MOST_AT_ONCE, patience);
        this.each = new Places<>(MOST_OF_ONE, patience);
    }

    /** A place; given back by closing it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for somebody's turn, and for their company's. Throws {@link TooMany} when it does not come in time.
     *
     * @param who the id of the person or the program
     */
    Turn take(OrganizationId company, UUID who) {
        var own = each.take(who);
        try {
            var all = companies.take(company);
            return () -> {
                all.close();
                own.close();
            };
        } catch (TooMany none) {
            own.close();
            throw none;
        }
    }

    /** So many for each; of whoever has none and waits for none nothing is kept. */
    private static final class Places<K> {

        private final Map<K, Few> all = new ConcurrentHashMap<>();
        private final int most;
        private final Duration patience;

        Places(int most, Duration patience) {
            this.most = most;
            this.patience = patience;
        }

        /** @param users who have one or wait for one */
        private record Few(Semaphore free, int users) {
            Few with(int more) {
                return new Few(free, users + more);
            }
        }

        Turn take(K whose) {
            var few = all.compute(whose, (_, f) -> f == null ? new Few(new Semaphore(most, true), 1) : f.with(1));
            if (!comes(few.free())) {
                leave(whose);
                throw new TooMany(Duration.ofSeconds(1));
            }
            return () -> {
                few.free().release();
                leave(whose);
            };
        }

        private void leave(K whose) {
            all.computeIfPresent(whose, (_, f) -> f.users() == 1 ? null : f.with(-1));
        }

        private boolean comes(Semaphore free) {
            try {
                return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}

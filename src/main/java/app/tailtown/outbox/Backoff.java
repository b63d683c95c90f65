package app.tailtown.outbox;

import java.time.Duration;

/** How long to wait before the next try: a minute, two, four, up to an hour; each a little sooner or later, so that not all come at once. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final double JITTER = 0.25;

    private Backoff() {}

    /**
     * The wait after so many tries.
     *
     * @param chance from 0 to 1
     */
    static Duration after(int tries, double chance) {
        var doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, 6));
        var wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis((long) (wait.toMillis() * (1 - JITTER + 2 * JITTER * chance)));
    }
}

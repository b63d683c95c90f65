package app.tailtown.identity;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.Installation;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts who asks how often; a bucket for each, filled evenly. One that is full again is forgotten. */
@Component
class Limits {

    /** More than this many at once are an attack: full ones are forgotten then, and any tenth where there are none. */
    private static final int MOST_BUCKETS = 200_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final FairShare turns = new FairShare();
    private final int times;

    /** What the demo is measured and tried out with asks as often as it likes; it stays on its own machine. */
    private static final int DEMO = 1_000;

    /** @param times everything is allowed so many times as often: for what tests all of the house in minutes; 0 for what the installation is */
    @Autowired
    Limits(Installation installation, @Value("${tailtown.limits.times:0}") int times) {
        this(times > 0 ? times : installation.kind() == EnvironmentKind.DEMO ? DEMO : 1);
    }

    Limits(int times) {
        this.times = times;
    }

    /**
     * What came of a try.
     *
     * @param left how many more are free now
     * @param pause until the next one is free; zero when this one was taken
     */
    record Tried(Limit limit, boolean taken, long left, Duration pause, int most) {}

    FairShare turns() {
        return turns;
    }

    Tried take(Limit limit, String whose) {
        var bucket = bucket(limit, whose);
        return tried(limit, bucket.tryConsumeAndReturnRemaining(1));
    }

    private Tried tried(Limit limit, ConsumptionProbe probe) {
        return new Tried(
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                limit.most() * times);
    }

    private Bucket bucket(Limit limit, String whose) {
        if (buckets.size() > MOST_BUCKETS) makeRoom();
        return buckets.computeIfAbsent(
                limit + " " + whose,
                _ -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity((long) limit.most() * times)
                                .refillGreedy((long) limit.most() * times, limit.within())
                                .build())
                        .build());
    }

    private synchronized void makeRoom() {
        if (buckets.size() <= MOST_BUCKETS) return;
        forgetFull();
        var any = buckets.keySet().iterator();
        for (var room = MOST_BUCKETS / 10; room > 0 && buckets.size() > MOST_BUCKETS - room && any.hasNext(); ) {
            any.next();
            any.remove();
        }
    }

    int size() {
        return buckets.size();
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetFull() {
        buckets.entrySet().removeIf(e -> {
            var limit = Limit.valueOf(e.getKey().substring(0, e.getKey().indexOf(' ')));
            return e.getValue().getAvailableTokens() >= (long) limit.most() * times;
        });
    }
}

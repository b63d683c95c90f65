package app.tailtown.web;

import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How many requests this process answered, and how many of them with a fault of ours. */
@Component
public final class RequestCounts {

    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /** @param failed with 5xx */
    public record Count(long answered, long failed) {}

    void add(int status) {
        answered.increment();
        if (status >= 500) failed.increment();
    }

    /** Since the process began. */
    public Count now() {
        return new Count(answered.sum(), failed.sum());
    }
}

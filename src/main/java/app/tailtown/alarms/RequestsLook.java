package app.tailtown.alarms;

import app.tailtown.web.RequestCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many of the requests of the last five minutes were not answered as they should: more than one of twenty is too many. */
@Component
class RequestsLook implements Look {

    static final int TOO_MANY_PERCENT = 5;

    /** Of fewer nobody can tell. */
    static final int FEWEST_FAILED = 5;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final RequestCounts counts;
    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(Instant at, RequestCounts.Count count) {}

    RequestsLook(RequestCounts counts) {
        this.counts = counts;
    }

    private Seen second() {
        return seen.stream().skip(1).findFirst().orElseThrow();
    }

    @Override
    public Set<Condition> conditions() {
        return Set.of(Condition.MANY_FAILURES);
    }

    @Override
    public List<Finding> look(Instant now) {
        seen.addLast(new Seen(now, counts.now()));
        // What was counted when the window began, or a little before, is what the rest is counted from.
        while (seen.size() > 1 && !second().at().isAfter(now.minus(WINDOW))) seen.removeFirst();
        var all = seen.getLast().count().answered() - seen.getFirst().count().answered();
        var failed = seen.getLast().count().failed() - seen.getFirst().count().failed();
        return failed < FEWEST_FAILED || failed * 100 < all * TOO_MANY_PERCENT
                ? List.of()
                : List.of(Finding.of(Condition.MANY_FAILURES, failed, all, failed * 100 / all));
    }
}

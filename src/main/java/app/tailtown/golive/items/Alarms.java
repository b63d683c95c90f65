package app.tailtown.golive.items;

import app.tailtown.golive.boxes.Verdict;
import app.tailtown.golive.seen.Seen;
import java.time.Duration;

/** Whether an alarm reaches somebody. */
final class Alarms {

    private static final Duration QUARTER = Duration.ofDays(92);

    private Alarms() {}

    static Verdict reachSomebody(Seen seen) {
        if (!seen.setup().has("ALERT_EMAIL") && !seen.setup().has("TAILTOWN_ALERTS_URL"))
            return Judge.onlyServing(
                    seen,
                    "Nobody is told when something is wrong: ALERT_EMAIL and TAILTOWN_ALERTS_URL are not set",
                    "Set one of them: docs/operations/alerts.md");
        return Judge.record(
                seen,
                "alert-confirmed",
                QUARTER,
                "bin/tailtown alert --test; whoever gets it presses the link in it.",
                f -> Verdict.passes("%s confirmed a test alert on %s".formatted(f.by(), Judge.day(f.at()))));
    }
}

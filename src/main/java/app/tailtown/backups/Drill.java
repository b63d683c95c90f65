package app.tailtown.backups;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * That the backups were put back somewhere, and what came of it.
 *
 * @param at when it began
 * @param took until the database could be worked with and was looked through
 * @param lost how much of what was confirmed lately would have been lost had the machine been gone at that moment
 * @param rows of the audit that came back
 * @param faults a sentence for each thing that is not as it has to be; nothing when all is well
 */
public record Drill(Instant at, Duration took, Duration lost, long rows, List<String> faults) {

    public boolean isWell() {
        return faults.isEmpty();
    }
}

package app.tailtown.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many nights a stay has at least that has one of its nights in a season.
 *
 * @param from the first night, {@code through} the last one
 * @param suiteTypeId only in suites of this type; null for all
 */
public record MinimumStay(
        UUID id,
        String name,
        LocalDate from,
        LocalDate through,
        int nights,
        @Nullable UUID suiteTypeId) {

    /** Whether it is about a stay with these nights, the last of which begins the day before {@code departs}. */
    boolean isAbout(LocalDate arrives, LocalDate departs, Collection<UUID> suiteTypes) {
        return from.isBefore(departs)
                && !through.isBefore(arrives)
                && (suiteTypeId == null || suiteTypes.contains(suiteTypeId));
    }

    boolean isOver(LocalDate today) {
        return through.isBefore(today);
    }
}

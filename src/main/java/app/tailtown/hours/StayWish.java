package app.tailtown.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay as the hours of its resort look at it; everything local to the resort.
 *
 * @param dropOff null when nobody has said
 * @param suiteTypes of the suites it has or is to have
 */
public record StayWish(
        LocalDate arrives,
        LocalDate departs,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        Set<UUID> suiteTypes) {

    public StayWish {
        suiteTypes = Set.copyOf(suiteTypes);
    }

    int nights() {
        return Math.toIntExact(arrives.until(departs, java.time.temporal.ChronoUnit.DAYS));
    }
}

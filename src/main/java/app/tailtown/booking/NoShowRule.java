package app.tailtown.booking;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * When a resort gives somebody up who did not come.
 *
 * @param markedAt local time on the day after
 * @param releasesNights whether the suite is given up with them
 */
record NoShowRule(@NotNull LocalTime markedAt, boolean releasesNights) {

    /** As long as nobody said otherwise. */
    static final NoShowRule USUAL = new NoShowRule(LocalTime.of(6, 0), false);
}

package app.tailtown.demo;

import app.tailtown.organizations.Resort;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** When the world stands: its past has happened, its future is booked. */
record Moment(Instant now) {

    /** The middle of the morning, when some have come and some have not. */
    private static final LocalTime MORNING = LocalTime.of(10, 30);

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /**
     * The clock's, or the one asked for.
     *
     * @param asked a date, which means its morning in Des Moines, or a date and time there; both make the same world every time
     */
    static Moment of(@Nullable String asked, Clock clock) {
        if (asked == null || asked.isBlank()) return new Moment(clock.instant());
        try {
            var local = asked.contains("T")
                    ? LocalDateTime.parse(asked)
                    : LocalDate.parse(asked).atTime(MORNING);
            return new Moment(local.atZone(ZONE).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "TAILTOWN_DEMO_TODAY is \"" + asked + "\"; it must look like 2026-11-23 or 2026-11-23T10:30.", e);
        }
    }

    LocalDate today(Resort resort) {
        return LocalDate.ofInstant(now, resort.zone());
    }
}

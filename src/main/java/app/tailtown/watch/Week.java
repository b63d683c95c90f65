package app.tailtown.watch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A week of a place, from its Monday to the next. */
record Week(LocalDate monday, ZoneId zone) {

    /** Nobody is woken by it. */
    private static final LocalTime AT = LocalTime.of(7, 0);

    /** The one before this one, once it is Monday at seven. For two days: whoever was off for longer gets the next. */
    static Optional<Week> toTell(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var monday = local.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var begins = monday.atTime(AT).atZone(zone);
        var isTime = !local.isBefore(begins) && local.isBefore(begins.plusDays(2));
        return isTime ? Optional.of(new Week(monday.minusWeeks(1), zone)) : Optional.empty();
    }

    Instant since() {
        return monday.atStartOfDay(zone).toInstant();
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    Instant until() {
        return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    }
}

package app.tailtown.hours;

import app.tailtown.platform.Times;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A closed date or a holiday, one day or several; it goes before the week.
 *
 * @param from its first local date, {@code through} its last one
 * @param times none when it is closed
 */
public record SpecialDay(UUID id, String name, LocalDate from, LocalDate through, Times times) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }

    boolean isOver(LocalDate today) {
        return through.isBefore(today);
    }
}

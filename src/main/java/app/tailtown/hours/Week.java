package app.tailtown.hours;

import app.tailtown.platform.Effective;
import app.tailtown.platform.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The opening times of a resort, from a day on until another week takes over.
 *
 * @param until exclusive; null while no other follows
 * @param days a weekday that is absent is closed
 */
public record Week(UUID id, LocalDate from, @Nullable LocalDate until, Map<DayOfWeek, Times> days)
        implements Effective {

    public Week {
        days = Map.copyOf(days);
    }

    public Times on(DayOfWeek day) {
        return days.getOrDefault(day, Times.NONE);
    }

    boolean isOver(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}

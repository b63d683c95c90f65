package app.tailtown.hours;

import app.tailtown.platform.Times;
import java.time.LocalDate;
import java.time.LocalTime;

/** What one local date of a resort is like. */
public sealed interface DayHours {

    LocalDate day();

    /** Nobody has said: nothing is refused on this day. */
    record Unknown(LocalDate day) implements DayHours {}

    /**
     * Open for a part of the day.
     *
     * @param name of the holiday that has these hours; empty on an ordinary day
     */
    record Open(LocalDate day, Times times, String name) implements DayHours {}

    /**
     * Closed all day.
     *
     * @param name of the holiday or closed date; empty when this weekday is always closed
     */
    record Closed(LocalDate day, String name) implements DayHours {

        /** The name, or the weekday. */
        public Object why() {
            return name.isEmpty() ? day.getDayOfWeek() : name;
        }
    }

    /** Whether pets may come and go at this time. */
    default boolean lets(LocalTime time) {
        return switch (this) {
            case Unknown _ -> true;
            case Open open -> open.times().includes(time);
            case Closed _ -> false;
        };
    }

    default boolean isClosed() {
        return this instanceof Closed;
    }
}

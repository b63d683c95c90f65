package app.tailtown.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds from a date on until another takes over: a price, a rule, opening times. */
public interface Effective {

    /** Its first day; null when it always held. */
    @Nullable
    LocalDate from();

    /** The day on which the next takes over; null while none follows. */
    @Nullable
    LocalDate until();

    default boolean covers(LocalDate day) {
        var until = until();
        return !day.isBefore(begins()) && (until == null || day.isBefore(until));
    }

    /** Its first day; one without a beginning began before all others. */
    default LocalDate begins() {
        var from = from();
        return from == null ? LocalDate.MIN : from;
    }

    default boolean isToCome(LocalDate today) {
        return begins().isAfter(today);
    }
}

package app.tailtown.admission.rules;

import java.time.LocalDate;
import java.util.Optional;

/** A visit that was, is or is to be, both days included. */
public record DaysHere(LocalDate first, LocalDate last) {

    /** The last day of it before another one begins. */
    Optional<LocalDate> lastBefore(LocalDate day) {
        if (!first.isBefore(day)) return Optional.empty();
        return Optional.of(last.isBefore(day) ? last : day.minusDays(1));
    }
}

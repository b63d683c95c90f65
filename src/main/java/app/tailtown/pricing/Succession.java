package app.tailtown.pricing;

import app.tailtown.platform.Dates;
import app.tailtown.pricing.Rates.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one suite type at one resort, each taking over from the one before.
 *
 * @param rates the earliest first; no two hold on one day
 */
record Succession(List<Rate> rates) {

    Succession {
        rates = List.copyOf(rates);
    }

    /** A first rate may begin up to a year ago, for stays that are on their way; any other one today or later. */
    LocalDate earliestStart(LocalDate today) {
        return Dates.earliestStart(rates.isEmpty(), today);
    }

    /** The first that begins on this day or after it: a new one is set behind all others. */
    Optional<Rate> beginsFrom(LocalDate day) {
        return rates.stream().filter(r -> !r.begins().isBefore(day)).findFirst();
    }

    Optional<Rate> holdsOn(LocalDate day) {
        return rates.stream().filter(r -> r.covers(day)).findFirst();
    }

    /** The one that ended because this one took over. */
    Optional<Rate> endedBy(Rate rate) {
        return rates.stream().filter(r -> rate.begins().equals(r.until())).findFirst();
    }

    /** Until when the one before holds once this one is taken back: until the next begins; null when none does. */
    @Nullable
    LocalDate endWithout(Rate rate) {
        return rates.stream()
                .dropWhile(r -> !r.equals(rate))
                .skip(1)
                .findFirst()
                .map(Rate::from)
                .orElse(null);
    }

    /** Those that have not begun. */
    List<Rate> toCome(LocalDate today) {
        return rates.stream().filter(r -> r.isToCome(today)).toList();
    }

    /** Those that are over, the latest first. */
    List<Rate> over(LocalDate today) {
        return rates.stream()
                .filter(r -> r.until() != null && !r.until().isAfter(today))
                .toList()
                .reversed();
    }
}

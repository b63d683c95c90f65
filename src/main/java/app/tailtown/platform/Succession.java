package app.tailtown.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices or rules of one thing, each taking over from the one before.
 *
 * @param all the earliest first; no two hold on one day
 */
public record Succession<T extends Effective>(List<T> all) {

    public Succession {
        all = List.copyOf(all);
    }

    /** A first one may begin up to a year ago, for stays that are on their way; any other one today or later. */
    public LocalDate earliestStart(LocalDate today) {
        return Dates.earliestStart(all.isEmpty(), today);
    }

    /** The first that begins on this day or after it: a new one is set behind all others. */
    public Optional<T> beginsFrom(LocalDate day) {
        return all.stream().filter(r -> !r.begins().isBefore(day)).findFirst();
    }

    public Optional<T> holdsOn(LocalDate day) {
        return all.stream().filter(r -> r.covers(day)).findFirst();
    }

    /** The one that ended because this one took over. */
    public Optional<T> endedBy(T one) {
        return all.stream().filter(r -> one.begins().equals(r.until())).findFirst();
    }

    /** Until when the one before holds once this one is taken back: until the next begins; null when none does. */
    public @Nullable LocalDate endWithout(T one) {
        return all.stream()
                .dropWhile(r -> !r.equals(one))
                .skip(1)
                .findFirst()
                .map(Effective::from)
                .orElse(null);
    }

    /** Those that have not begun. */
    public List<T> toCome(LocalDate today) {
        return all.stream().filter(r -> r.isToCome(today)).toList();
    }

    /** Those that are over, the latest first. */
    public List<T> over(LocalDate today) {
        return all.stream()
                .filter(r -> r.until() != null && !r.until().isAfter(today))
                .toList()
                .reversed();
    }
}

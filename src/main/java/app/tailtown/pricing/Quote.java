package app.tailtown.pricing;

import app.tailtown.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A price with every line explained. Immutable: a change of the stay makes a new one.
 *
 * @param rules ids of the rate rows that made it, so that it can be replayed
 */
public record Quote(UUID id, Money total, List<Line> lines, String rules) {

    /**
     * Nights of one pet at one rate.
     *
     * @param pet who it is for
     * @param suite where it sleeps; empty in a quote from before suites were named
     * @param suiteType whose rate it is
     * @param ordinal 1 for the first pet of the suite in these nights, 2 for the second, …: each has its own rate
     * @param from the first of {@code nights} consecutive nights
     * @param perNight minor units
     * @param amount nights × perNight, minor units
     */
    public record Line(
            UUID pet,
            String suite,
            String suiteType,
            int ordinal,
            LocalDate from,
            int nights,
            long perNight,
            long amount) {

        public Line {
            suite = suite == null ? "" : suite;
            suiteType = suiteType == null ? "" : suiteType;
        }
    }
}

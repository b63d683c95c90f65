package app.tailtown.pricing;

import app.tailtown.organizations.Resort;
import app.tailtown.pricing.Rates.Rate;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rate as programs read it.
 *
 * @param from its first night; null when it always held
 * @param until the first night of the next; null while none follows
 * @param firstPet a night for the first pet of a suite, minor units of {@code currency}; the second and each further one likewise
 */
record SuiteRate(
        UUID id,
        UUID resortId,
        UUID suiteTypeId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String currency,
        long firstPet,
        long secondPet,
        long furtherPet) {

    static SuiteRate of(Resort resort, Rate rate) {
        return new SuiteRate(
                rate.id(),
                resort.id().value(),
                rate.suiteTypeId(),
                rate.from(),
                rate.until(),
                resort.currency().getCurrencyCode(),
                rate.of(1),
                rate.of(2),
                rate.of(3));
    }
}

package app.tailtown.pricing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a night in this type costs from a date on: for the first pet of a suite, the second, and each further one, in minor units of the resort's currency.
 * It holds until another rate takes over.
 */
public record SetRate(
        @NotNull UUID suiteTypeId,
        @NotNull LocalDate from,
        @NotNull @Min(0) @Max(SetRate.MOST) Long firstPet,
        @NotNull @Min(0) @Max(SetRate.MOST) Long secondPet,
        @NotNull @Min(0) @Max(SetRate.MOST) Long furtherPet) {

    /** More than anybody takes for a night, so that a slip of the hand is noticed. */
    static final long MOST = 10_000_000;

    List<Long> perNight() {
        return List.of(firstPet, secondPet, furtherPet);
    }
}

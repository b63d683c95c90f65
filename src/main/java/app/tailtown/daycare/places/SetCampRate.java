package app.tailtown.daycare.places;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What a half day and a full day of this service cost one pet from a day on, in minor units of the resort's currency. */
public record SetCampRate(
        @NotNull UUID serviceId,
        @NotNull LocalDate from,
        @NotNull @Min(0) @Max(SetCampRate.MOST) Long half,
        @NotNull @Min(0) @Max(SetCampRate.MOST) Long full) {

    /** More than anybody takes for a day, so that a slip of the hand is noticed. */
    static final long MOST = 1_000_000;
}

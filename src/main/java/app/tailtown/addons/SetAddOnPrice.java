package app.tailtown.addons;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** What one of it costs at a resort from a date on, in minor units of its currency, until another price takes over. */
public record SetAddOnPrice(
        @NotNull UUID addOnId,
        @NotNull LocalDate from,
        @NotNull @Min(0) @Max(SetAddOnPrice.MOST) Long price) {

    /** More than anybody takes, so that a slip of the hand is noticed. */
    static final long MOST = 10_000_000;
}

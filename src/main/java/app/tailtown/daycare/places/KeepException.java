package app.tailtown.daycare.places;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** How many places one day has, whatever the others have: 0 closes it. */
public record KeepException(
        @NotNull LocalDate day,
        @NotNull @Min(0) @Max(1000) Integer places,
        @Size(max = 300) String reason) {

    public KeepException {
        reason = reason == null ? "" : reason;
    }
}

package app.tailtown.daycare.places;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** How many places every day has from a day on. */
public record SetCapacity(
        @NotNull LocalDate from, @NotNull @Min(0) @Max(1000) Integer places) {}

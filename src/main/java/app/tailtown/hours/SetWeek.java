package app.tailtown.hours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opening times of every week from a day on, until another week takes over.
 *
 * @param windows several a weekday are possible; a weekday without one is closed, and a window without times does not count
 */
public record SetWeek(
        @NotNull LocalDate from, @NotNull @Size(max = 70) List<@Valid @NotNull Window> windows) {

    /**
     * Open on a weekday from one local time to a later one.
     *
     * @param weekday ISO 8601: 1 is Monday, 7 is Sunday
     */
    public record Window(
            @NotNull @Min(1) @Max(7) Integer weekday,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes) {}
}

package app.tailtown.hours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day, or several in a row, on which the week does not hold.
 *
 * @param through its last day; the first one when it is not said
 * @param windows when it is open all the same; closed without any. A window without times does not count
 */
public record CloseDates(
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalDate from,
        @Nullable LocalDate through,
        @Size(max = 10) List<@Valid @NotNull Window> windows) {

    public CloseDates {
        windows = windows == null ? List.of() : windows;
    }

    /** Open from one local time to a later one. */
    public record Window(
            @Nullable LocalTime opens, @Nullable LocalTime closes) {}

    LocalDate last() {
        return through == null ? from : through;
    }
}

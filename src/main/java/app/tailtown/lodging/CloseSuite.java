package app.tailtown.lodging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Takes a suite out of service for the nights from {@code from} (inclusive) to {@code until} (exclusive). */
public record CloseSuite(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Size(max = 300) String reason) {

    public CloseSuite {
        reason = reason == null ? "" : reason;
    }
}

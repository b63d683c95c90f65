package app.tailtown.booking;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * From a night on they sleep in another suite.
 *
 * @param from local date of the resort, after the arrival and before the departure
 */
public record Move(@NotNull LocalDate from, @NotNull UUID suiteId) {}

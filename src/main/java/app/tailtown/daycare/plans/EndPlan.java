package app.tailtown.daycare.plans;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Nobody comes any more.
 *
 * @param from the first day without them
 */
public record EndPlan(@NotNull LocalDate from) {}

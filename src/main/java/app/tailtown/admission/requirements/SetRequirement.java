package app.tailtown.admission.requirements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be required from a date on: against what, for one service, for a kind, or for everything.
 *
 * @param strictness {@code none} takes back what a wider rule asks for
 * @param waitDays how many days after the dose the animal may come
 */
record SetRequirement(
        @NotNull UUID immunizationTypeId,
        @Nullable UUID serviceId,

        @Nullable @Pattern(regexp = "boarding|day-camp|grooming|training|class|other")
        String serviceKind,

        @NotNull @Pattern(regexp = "refuse|ask|warn|none") String strictness,
        @Min(0) @Max(60) int waitDays,
        @NotNull LocalDate from) {}

package app.tailtown.booking.waitlist;

import app.tailtown.customers.PetId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a household waits for instead, from the form and from JSON alike. They keep their place.
 *
 * @param arrives local date of the resort
 * @param departs local date of the resort, at least a day later
 * @param flexDays as many days sooner or later would do as well, for as many nights
 * @param suiteTypeIds what would do, best first; any type does when none is said
 */
record ChangeWish(
        @NotNull UUID serviceId,

        @NotEmpty(message = "{field.nobody-chosen}") @Size(max = PetId.MOST_TOGETHER)
        List<@NotNull UUID> petIds,

        @NotNull LocalDate arrives,
        @NotNull LocalDate departs,
        @Min(0) @Max(14) int flexDays,
        @Size(max = 20) List<@NotNull UUID> suiteTypeIds,
        @Size(max = 2000) String note) {

    ChangeWish {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        suiteTypeIds = suiteTypeIds == null
                ? List.of()
                : suiteTypeIds.stream().distinct().toList();
        note = note == null ? "" : note;
    }

    /** For the same household at the same resort. */
    PutOnWaitlist of(WaitlistEntry before) {
        return new PutOnWaitlist(
                before.resortId().value(),
                serviceId,
                before.customerId().value(),
                petIds,
                arrives,
                departs,
                flexDays,
                suiteTypeIds,
                note);
    }
}

package app.tailtown.daycare.plans;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.daycare.CampPart;
import app.tailtown.organizations.ResortId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who shall come every week.
 *
 * @param weekdays 1 is Monday, 7 is Sunday
 * @param starts local date of the resort
 * @param ends the last day; null for an open end
 */
public record MakePlan(
        @NotNull UUID resortId,
        @NotNull UUID serviceId,
        @NotNull UUID groupId,
        @NotNull UUID customerId,

        @NotEmpty(message = "{field.nobody-chosen}") @Size(max = PetId.MOST_TOGETHER)
        List<@NotNull UUID> petIds,

        @NotNull @Pattern(regexp = CampPart.CODES) String part,

        @NotEmpty(message = "{field.camp-weekday}") @Size(max = 7)
        List<@NotNull @Min(1) @Max(7) Integer> weekdays,

        @NotNull LocalDate starts,
        @Nullable LocalDate ends,
        @Size(max = 2000) String note) {

    public MakePlan {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        weekdays = weekdays == null ? List.of() : weekdays.stream().distinct().toList();
        note = note == null ? "" : note;
    }

    @JsonIgnore
    @AssertTrue(message = "{field.camp-plan-ends}")
    public boolean isInOrder() {
        return starts == null || ends == null || !ends.isBefore(starts);
    }

    /** The same at this resort, whatever the form says. */
    public MakePlan at(ResortId resort) {
        return new MakePlan(resort.value(), serviceId, groupId, customerId, petIds, part, weekdays, starts, ends, note);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

package app.tailtown.daycare.places;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one says of a group, new or not. Times are local to the resort. */
public record KeepCampGroup(
        @NotBlank @Size(max = 80) String name,
        @Min(0) @Max(1000) int position,
        @Nullable UUID suiteTypeId,
        @NotNull LocalTime opens,
        @NotNull LocalTime cutOff,
        @NotNull LocalTime closes,

        @NotEmpty(message = "{field.camp-service}") @Size(max = 50)
        List<@NotNull UUID> serviceIds) {

    public KeepCampGroup {
        serviceIds =
                serviceIds == null ? List.of() : serviceIds.stream().distinct().toList();
    }

    @JsonIgnore
    @AssertTrue(message = "{field.camp-hours}")
    public boolean isInOrder() {
        return opens == null || cutOff == null || closes == null || opens.isBefore(cutOff) && cutOff.isBefore(closes);
    }
}

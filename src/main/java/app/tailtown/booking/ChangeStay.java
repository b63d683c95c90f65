package app.tailtown.booking;

import app.tailtown.hours.Waive;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other dates, another suite, other wishes for a stay; the whole of what can be changed, as it shall be.
 *
 * @param waiveHours somebody who may wants it although opening hours or a minimum stay stand against it; {@code waiveReason} says why
 */
public record ChangeStay(
        @NotNull LocalDate arrives,
        @NotNull LocalDate departs,
        @Nullable UUID suiteTypeId,
        @Nullable UUID suiteId,
        boolean pinned,
        @Nullable LocalTime dropOff,
        @Nullable LocalTime pickUp,
        @Size(max = 2000) String note,
        boolean waiveHours,
        @Size(max = 500) String waiveReason) {

    public ChangeStay {
        waiveReason = waiveReason == null ? "" : waiveReason;
        note = note == null ? "" : note;
    }

    Waive waive() {
        return new Waive(waiveHours, waiveReason);
    }

    @JsonIgnore
    @AssertTrue(message = "{field.suite-or-type}")
    public boolean isSomewhere() {
        return suiteTypeId != null || suiteId != null;
    }
}

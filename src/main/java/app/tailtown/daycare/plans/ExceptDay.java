package app.tailtown.daycare.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a plan that is not as the others.
 *
 * @param kind {@code skip} this day; {@code move} it {@code to} another; {@code holiday}: nobody comes from this day until {@code to}, both included
 */
public record ExceptDay(
        @NotNull LocalDate day,
        @NotNull @Pattern(regexp = "skip|move|holiday") String kind,
        @Nullable LocalDate to) {

    /** Longer than half a year is a mistake of the calendar. */
    private static final int LONGEST_HOLIDAY = 184;

    @JsonIgnore
    @AssertTrue(message = "{field.camp-plan-to}")
    public boolean isWhole() {
        if (kind == null || day == null || kind.equals("skip")) return true;
        if (to == null) return false;
        return kind.equals("move") ? !to.equals(day) : !to.isBefore(day) && to.isBefore(day.plusDays(LONGEST_HOLIDAY));
    }
}

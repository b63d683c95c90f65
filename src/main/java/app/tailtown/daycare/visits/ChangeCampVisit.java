package app.tailtown.daycare.visits;

import app.tailtown.daycare.CampPart;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Another day, another part of it, another note: the whole of what can be changed, as it shall be. */
public record ChangeCampVisit(
        @NotNull LocalDate day,
        @NotNull @Pattern(regexp = CampPart.CODES) String part,
        @Size(max = 2000) String note) {

    public ChangeCampVisit {
        note = note == null ? "" : note;
    }
}

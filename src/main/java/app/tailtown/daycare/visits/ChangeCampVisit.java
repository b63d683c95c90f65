package app.tailtown.daycare.visits;

import app.tailtown.admission.Consent;
import app.tailtown.daycare.CampPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another day, another part of it, another note: the whole of what can be changed, as it shall be. */
public record ChangeCampVisit(
        @NotNull LocalDate day,
        @NotNull @Pattern(regexp = CampPart.CODES) String part,
        @Size(max = 2000) String note,
        @Nullable @Valid Consent consent) {

    public ChangeCampVisit {
        note = note == null ? "" : note;
    }

    /** What is said to what stands against the pets. */
    Consent said() {
        return consent == null ? Consent.NOTHING : consent;
    }
}

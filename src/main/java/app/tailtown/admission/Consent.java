package app.tailtown.admission;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to the findings that stand in the way, each by its key.
 *
 * @param acknowledged those of rules that ask, which somebody said yes to
 * @param waived those of rules that refuse, for which whoever may gives a waiver
 * @param until its last day
 * @param reason why there is one
 */
public record Consent(
        @Size(max = 200) List<@Size(max = 160) String> acknowledged,
        @Size(max = 200) List<@Size(max = 160) String> waived,
        @Nullable LocalDate until,
        @Size(max = 1000) String reason) {

    public static final Consent NOTHING = new Consent(List.of(), List.of(), null, "");

    public Consent {
        acknowledged = acknowledged == null ? List.of() : List.copyOf(acknowledged);
        waived = waived == null ? List.of() : List.copyOf(waived);
        reason = reason == null ? "" : reason;
    }
}

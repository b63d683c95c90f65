package app.tailtown.admission.evaluations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a pet was on a day.
 *
 * @param heldOn local date of the resort
 * @param note the conditions, where there are any
 */
record KeepEvaluation(
        @NotNull UUID resortId,
        @NotNull LocalDate heldOn,
        @NotNull @Pattern(regexp = Evaluation.Outcome.CODES) String outcome,
        @Size(max = 1000) String note) {

    KeepEvaluation {
        note = note == null ? "" : note;
    }
}

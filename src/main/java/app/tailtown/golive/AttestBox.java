package app.tailtown.golive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Somebody answers for a box.
 *
 * @param id made by the form, so that it counts once
 * @param note the answer, with where it can be seen
 * @param months for which it is good
 */
record AttestBox(
        @NotNull UUID id,
        @NotBlank @Size(min = 3, max = 2000) String note,
        @Min(1) @Max(12) int months) {}

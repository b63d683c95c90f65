package app.tailtown.operators;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Into a company, for so long.
 *
 * @param reason the company reads it
 */
record GoIn(
        @NotBlank @Size(min = 3, max = 500) String reason,
        @Min(5) @Max(60) int minutes) {}

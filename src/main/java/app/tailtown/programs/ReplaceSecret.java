package app.tailtown.programs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A second secret, to be used instead of the one that works.
 *
 * @param days for how long the new one is good
 * @param oldHours after how many hours the old one ends by itself; null for when somebody ends it
 */
record ReplaceSecret(
        @Min(1) @Max(730) int days,

        @Nullable @Min(1) @Max(2_160) Integer oldHours) {}

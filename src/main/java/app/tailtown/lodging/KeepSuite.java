package app.tailtown.lodging;

import app.tailtown.platform.Weight;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one says of a suite. Weights in grams, of all its pets together. */
public record KeepSuite(
        @NotNull UUID suiteTypeId,
        @NotBlank @Size(max = 40) String name,
        @Size(max = 80) String area,
        @Min(0) @Max(10_000) int position,
        @Min(1) @Max(20) int maximumPets,
        @Nullable UUID speciesId,
        @Nullable Weight weightLimitGrams) {

    public KeepSuite {
        area = area == null ? "" : area;
    }
}

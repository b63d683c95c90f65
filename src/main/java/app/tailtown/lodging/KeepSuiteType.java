package app.tailtown.lodging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What one says of a suite type. {@code position} is its place in every list, lowest first. */
public record KeepSuiteType(
        @NotBlank @Size(max = 80) String name,
        @Size(max = 500) String description,
        @Min(0) @Max(10_000) int position) {

    public KeepSuiteType {
        description = description == null ? "" : description;
    }
}

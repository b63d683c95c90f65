package app.tailtown.customers;

import app.tailtown.platform.Names;
import app.tailtown.platform.Weight;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one says of a pet, from the form and from JSON alike. What is not known stays unknown.
 *
 * @param sex {@code female}, {@code male} or {@code unknown}
 * @param altered spayed or neutered: {@code yes}, {@code no} or {@code unknown}
 * @param birthDate null when unknown
 * @param weightGrams null when unknown
 */
public record KeepPet(
        @NotBlank @Size(max = 80) @Pattern(regexp = Names.ONE_LINE)
        String name,

        @NotNull UUID speciesId,
        @Nullable UUID breedId,
        @Pattern(regexp = "female|male|unknown") String sex,
        @Pattern(regexp = "yes|no|unknown") String altered,
        @Nullable LocalDate birthDate,
        @Nullable Weight weightGrams,
        @Size(max = 80) String color,
        @Size(max = 4000) String notes) {

    public KeepPet {
        sex = sex == null || sex.isBlank() ? "unknown" : sex;
        altered = altered == null || altered.isBlank() ? "unknown" : altered;
        color = color == null ? "" : color;
        notes = notes == null ? "" : notes;
    }
}

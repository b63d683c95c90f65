package app.tailtown.addons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something offered beside the stay, new or not. How often it is given is said once: stays were sold by it. */
public record KeepAddOn(
        @NotBlank @Size(max = 80) String name,
        @NotNull @Pattern(regexp = AddOnUnit.CODES) String unit,
        @Nullable UUID speciesId,
        boolean active) {}

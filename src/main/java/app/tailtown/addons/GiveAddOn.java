package app.tailtown.addons;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a pet gets something.
 *
 * @param day local date of the resort, for what is given once; the pet's first day that is still to come when left out
 * @param quantity how many of it on each of its days; 1 when left out
 */
public record GiveAddOn(
        @NotNull UUID petId,
        @NotNull UUID addOnId,
        @Nullable LocalDate day,
        @Min(1) @Max(20) Integer quantity) {

    public GiveAddOn {
        quantity = quantity == null ? Integer.valueOf(1) : quantity;
    }

    GiveAddOn on(@Nullable LocalDate other) {
        return new GiveAddOn(petId, addOnId, other, quantity);
    }
}

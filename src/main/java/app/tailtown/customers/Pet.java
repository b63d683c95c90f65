package app.tailtown.customers;

import app.tailtown.platform.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pet as it is read.
 *
 * @param version changes with every change; a change must name the one it read
 * @param species code: {@code dog}, {@code cat}, {@code other}
 * @param breed its name; empty when unknown
 * @param birthDate null when unknown
 * @param deceasedOn null while it lives
 * @param photoId its photo, to be had at {@code /api/v1/pets/{id}/photos/{photoId}}; null while it has none
 */
public record Pet(
        PetId id,
        int version,
        CustomerId customerId,
        String customer,
        String name,
        UUID speciesId,
        String species,
        @Nullable UUID breedId,
        String breed,
        String sex,
        String altered,
        @Nullable LocalDate birthDate,
        @Nullable Weight weightGrams,
        String color,
        String notes,
        List<PetWarning> warnings,
        @Nullable LocalDate deceasedOn,
        @Nullable UUID photoId,
        @Nullable Instant deletedAt) {}

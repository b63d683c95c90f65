package app.tailtown.customers;

import app.tailtown.platform.Weight;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pet wherever it appears among others: its face, its name, and what to mind about it. */
public record PetCard(
        PetId id,
        CustomerId customerId,
        String name,
        java.util.UUID speciesId,
        String species,
        String breed,
        @Nullable Weight weight,
        List<PetWarning> warnings,
        @Nullable LocalDate deceasedOn,
        java.util.@Nullable UUID photoId) {}

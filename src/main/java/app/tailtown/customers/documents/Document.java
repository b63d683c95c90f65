package app.tailtown.customers.documents;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PetId;
import app.tailtown.files.StoredFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a household.
 *
 * @param petId the pet it is about; null when it is about the household
 * @param pet its name; empty without one
 * @param kind {@code vaccination}, {@code contract}, {@code vet-letter} or {@code other}
 * @param addedBy a name; empty when no person did
 */
record Document(
        UUID id,
        CustomerId customerId,
        String customer,
        @Nullable PetId petId,
        String pet,
        String kind,
        String note,
        StoredFile file,
        Instant addedAt,
        String addedBy,
        @Nullable Instant deletedAt) {}

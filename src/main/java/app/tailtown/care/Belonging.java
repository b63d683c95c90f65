package app.tailtown.care;

import app.tailtown.customers.PetId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a pet brought along.
 *
 * @param givenBackAt null while it is here
 */
public record Belonging(
        UUID id,
        UUID reservationId,
        PetId petId,
        String item,
        String note,
        Instant broughtAt,
        @Nullable Instant givenBackAt) {

    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isHere() {
        return givenBackAt == null;
    }
}

package app.tailtown.care;

import app.tailtown.customers.PetId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a pet is fed and which medication it gets, in words, as one person once wrote it down.
 *
 * @param number the version, from 1; 0 while nobody has said anything
 * @param feeding empty when there is nothing to mind; the same for {@code medication}
 * @param by the name of whoever wrote it; empty for a program
 */
public record Instructions(
        @Nullable UUID id,
        PetId petId,
        int number,
        String feeding,
        String medication,
        @Nullable Instant at,
        String by) {

    static Instructions unknown(PetId pet) {
        return new Instructions(null, pet, 0, "", "", null, "");
    }

    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isKnown() {
        return number > 0;
    }

    boolean says(KeepInstructions what) {
        return isKnown() && feeding.equals(what.feeding()) && medication.equals(what.medication());
    }
}

package app.tailtown.care;

import app.tailtown.customers.PetId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pets of a stay need and brought along. */
public record StayCare(UUID reservationId, String number, List<OfPet> pets) {

    /**
     * One of them.
     *
     * @param instructions the latest that anybody said
     * @param confirmed those that were right when somebody asked at this stay; they stay with it. Null when nobody asked
     * @param arrivalNote what the desk noted as it came; null when there was nothing to note
     */
    public record OfPet(
            PetId petId,
            String name,
            Instructions instructions,
            @Nullable Instructions confirmed,
            @Nullable ArrivalNote arrivalNote,
            List<Belonging> belongings) {

        /** Whether somebody asked, and nothing was written since. */
        @JsonIgnore
        public boolean isStillRight() {
            return confirmed != null && confirmed.number() == instructions.number();
        }
    }
}

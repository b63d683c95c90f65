package app.tailtown.care;

import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.customers.PetWarning;
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

        /** A warning says that it gets medication, and nobody which, or at this stay that it gets none. */
        public boolean isMedicationUnsaid(@Nullable PetCard card) {
            return card != null
                    && PetWarning.isAnyOfMedication(card.warnings())
                    && instructions.medication().isEmpty()
                    && !isStillRight();
        }

        /** Whether somebody asked, and nothing was written since. */
        @JsonIgnore
        public boolean isStillRight() {
            return confirmed != null && confirmed.number() == instructions.number();
        }
    }
}

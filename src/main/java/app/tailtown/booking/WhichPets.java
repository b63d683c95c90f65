package app.tailtown.booking;

import app.tailtown.customers.PetId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Which pets of the reservation; all that qualify when none is named. */
record WhichPets(@Size(max = 20) List<@NotNull UUID> petIds) {

    WhichPets {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

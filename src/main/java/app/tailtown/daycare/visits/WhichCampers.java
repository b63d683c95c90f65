package app.tailtown.daycare.visits;

import app.tailtown.customers.PetId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Which pets of the visit; all that qualify when none is named. */
public record WhichCampers(@Size(max = 20) List<@NotNull UUID> petIds) {

    public WhichCampers {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
    }

    public List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

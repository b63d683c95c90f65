package app.tailtown.daycare.visits;

import app.tailtown.admission.Consent;
import app.tailtown.customers.PetId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which pets of the visit; all that qualify when none is named. */
public record WhichCampers(
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull UUID> petIds,
        @Nullable @Valid Consent consent) {

    public WhichCampers {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
    }

    /** What is said to what stands against them. */
    public Consent said() {
        return consent == null ? Consent.NOTHING : consent;
    }

    public List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

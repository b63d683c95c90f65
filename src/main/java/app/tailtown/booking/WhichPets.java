package app.tailtown.booking;

import app.tailtown.admission.Consent;
import app.tailtown.customers.PetId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pets of the reservation.
 *
 * @param petIds all that qualify when none is named
 * @param consent what is said to what stands against them
 * @param confirm what is only held is confirmed with it
 */
record WhichPets(
        @Size(max = 20) List<@NotNull UUID> petIds,
        @Nullable @Valid Consent consent,
        boolean confirm) {

    WhichPets {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
    }

    /** What is said to what stands against them. */
    Consent said() {
        return consent == null ? Consent.NOTHING : consent;
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

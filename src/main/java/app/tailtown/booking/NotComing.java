package app.tailtown.booking;

import app.tailtown.customers.PetId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did not come; all that should have when none is named.
 *
 * @param releaseNights whether their nights are given up; as the resort's rule has it when left out
 */
record NotComing(
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull UUID> petIds,
        @Nullable Boolean releaseNights) {

    NotComing {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

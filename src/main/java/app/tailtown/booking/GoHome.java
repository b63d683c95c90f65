package app.tailtown.booking;

import app.tailtown.customers.PetId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Who goes home; all that are here when none is named.
 *
 * @param releaseRest whoever goes before its day gives up the nights it does not spend, and does not pay for them
 */
record GoHome(@Size(max = 20) List<@NotNull UUID> petIds, boolean releaseRest) {

    GoHome {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

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
 * @param handBack which belongings they get back with it; what is not named of theirs is kept here for them
 */
record GoHome(
        @Size(max = PetId.MOST_TOGETHER) List<@NotNull UUID> petIds,
        boolean releaseRest,
        @Size(max = 100) List<@NotNull UUID> handBack) {

    GoHome {
        petIds = petIds == null ? List.of() : petIds.stream().distinct().toList();
        handBack = handBack == null ? List.of() : handBack.stream().distinct().toList();
    }

    static GoHome only(List<PetId> pets) {
        return new GoHome(pets.stream().map(PetId::value).toList(), false, List.of());
    }

    List<PetId> pets() {
        return petIds.stream().map(PetId::new).toList();
    }
}

package app.tailtown.customers.merging;

import app.tailtown.customers.KeepPet;
import app.tailtown.customers.Pet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What two pets are as one. */
record JoinedPet(Pet kept, Pet gone) {

    static final String UNKNOWN = "unknown";

    /** A pet as it is, said as one says a pet. */
    static KeepPet card(Pet of) {
        return new KeepPet(
                of.name(),
                of.speciesId(),
                of.breedId(),
                of.sex(),
                of.altered(),
                of.birthDate(),
                of.weightGrams(),
                of.color(),
                of.notes());
    }

    KeepPet by(MergePets choice) {
        return new KeepPet(
                isGone(choice.name(), false) ? gone.name() : kept.name(),
                kept.speciesId(),
                isGone(choice.breed(), kept.breedId() == null) ? gone.breedId() : kept.breedId(),
                isGone(choice.sex(), kept.sex().equals(UNKNOWN)) ? gone.sex() : kept.sex(),
                isGone(choice.altered(), kept.altered().equals(UNKNOWN)) ? gone.altered() : kept.altered(),
                isGone(choice.birthDate(), kept.birthDate() == null) ? gone.birthDate() : kept.birthDate(),
                isGone(choice.weight(), kept.weightGrams() == null) ? gone.weightGrams() : kept.weightGrams(),
                isGone(choice.color(), kept.color().isBlank()) ? gone.color() : kept.color(),
                JoinedHousehold.both(MergeHouseholds.orElse(choice.notes(), "both"), kept.notes(), gone.notes()));
    }

    @Nullable
    UUID photo(MergePets choice) {
        return isGone(choice.photo(), kept.photoId() == null) ? gone.photoId() : kept.photoId();
    }

    /** @param keptSaysNothing then the other's word is taken, unless somebody said otherwise */
    static boolean isGone(@Nullable String side, boolean keptSaysNothing) {
        return side == null || side.isBlank() ? keptSaysNothing : MergeHouseholds.isGone(side);
    }
}

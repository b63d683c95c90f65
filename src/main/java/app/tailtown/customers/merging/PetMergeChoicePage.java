package app.tailtown.customers.merging;

import app.tailtown.customers.Pet;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import java.util.List;

/**
 * With which pet of its household one is to be merged, and with whom it was.
 *
 * @param others of the same kind
 */
record PetMergeChoicePage(Pet kept, List<PetCard> others, List<Merge> merges) implements Page {

    String with(PetCard other) {
        return PetMergePage.path(kept.id().value(), "/merge?with=" + other.id().value());
    }

    static Portrait portrait(PetCard pet) {
        return PetLook.portrait(pet.id(), pet);
    }

    static String about(PetCard pet, Ui ui) {
        return pet.breed().isEmpty() ? ui.t("species." + pet.species()) : pet.breed();
    }
}

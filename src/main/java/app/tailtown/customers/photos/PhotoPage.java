package app.tailtown.customers.photos;

import app.tailtown.customers.Pet;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The photo of a pet, as large as it is, and where another one comes in.
 *
 * @param typed why the last picture was not taken
 */
record PhotoPage(Pet pet, @Nullable Photo photo, Typed typed) implements Page {

    String petPath() {
        return "/pets/" + pet.id().value();
    }

    String path() {
        return petPath() + "/photo";
    }

    String photoPath(Photo shown) {
        return petPath() + "/photos/" + shown.id();
    }

    Portrait face() {
        return PetLook.portrait(pet.id(), pet.species(), null);
    }

    String since(Photo shown, Ui ui) {
        return ui.words().date(LocalDate.ofInstant(shown.addedAt(), ZoneOffset.UTC));
    }
}

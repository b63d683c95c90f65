package app.tailtown.care;

import app.tailtown.customers.Pet;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** How one pet is fed and which medication it gets, and what was said of it before. */
record InstructionsPage(Pet pet, List<Instructions> versions, ZoneId zone, Typed typed) implements Page {

    static String path(java.util.UUID pet) {
        return "/pets/" + pet + "/instructions";
    }

    Instructions now() {
        return versions.isEmpty() ? Instructions.unknown(pet.id()) : versions.getFirst();
    }

    String path() {
        return path(pet.id().value());
    }

    String petPath() {
        return "/pets/" + pet.id().value();
    }

    /** When and by whom, of a version. */
    static String written(Instructions version, ZoneId zone, Ui ui) {
        var at = ui.words().moment(Objects.requireNonNull(version.at()), zone);
        return version.by().isEmpty() ? at : ui.t("care.written", version.by(), at);
    }
}

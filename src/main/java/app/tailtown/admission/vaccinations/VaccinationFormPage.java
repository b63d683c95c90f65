package app.tailtown.admission.vaccinations;

import app.tailtown.catalog.VaccineNames;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.util.List;

/** A vaccination to be recorded. */
record VaccinationFormPage(VaccinationBook.Choices choices, Typed typed) implements Page {

    String back() {
        return PetVaccinationsPage.path(choices.pet().id());
    }

    /** Where one came from to record it, and goes when it is done. */
    String to() {
        return OwnPath.of(typed.of("to"), "");
    }

    String petPath() {
        return "/pets/" + choices.pet().id().value();
    }

    List<Option> types(Ui ui) {
        return choices.types().stream()
                .map(t -> Option.of(t.id().toString(), VaccineNames.in(t.name(), ui.words())))
                .toList();
    }

    /** Of every vaccine of its species: which one belongs to which is in their names. */
    List<Option> products() {
        return choices.types().stream()
                .flatMap(t -> t.products().stream()
                        .map(p -> Option.of(
                                p.id().toString(),
                                p.name().startsWith(t.name()) ? p.name() : t.name() + " · " + p.name())))
                .toList();
    }

    String latest() {
        return choices.today().toString();
    }
}

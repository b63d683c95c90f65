package app.tailtown.customers;

import app.tailtown.catalog.WarningType;
import app.tailtown.design.Fact;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One pet.
 *
 * @param household whose it is
 * @param types warnings that can be given
 * @param more what other modules know of it
 * @param typed why the last thing one tried was not done
 */
record PetPage(
        Pet pet,
        Customer household,
        List<WarningType> types,
        List<MoreAboutPets.Glance> more,
        LocalDate today,
        Typed typed)
        implements Page {

    String path() {
        return PetPages.path(pet.id());
    }

    String householdPath() {
        return CustomerPages.path(household.id());
    }

    boolean isLiving() {
        return pet.deceasedOn() == null && pet.deletedAt() == null;
    }

    String day(java.time.Instant at, Ui ui) {
        return CustomerPage.day(at, ui);
    }

    String lead(Ui ui) {
        return PetLook.lead(pet.species(), pet.breed(), age(ui), pet.weightGrams(), ui.words());
    }

    /** Empty when nobody knows. One that died has the age it had. */
    private String age(Ui ui) {
        var born = pet.birthDate();
        var died = pet.deceasedOn();
        return born == null ? "" : PetLook.age(born, died == null ? today : died, ui.words());
    }

    List<Fact> facts(Ui ui) {
        var unknown = ui.t("pet.unknown");
        var born = pet.birthDate();
        var weight = pet.weightGrams();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("pet.species"), ui.t("species." + pet.species())));
        facts.add(new Fact(ui.t("pet.breed"), pet.breed().isEmpty() ? unknown : pet.breed()));
        facts.add(new Fact(ui.t("pet.sex"), ui.t("pet.sex." + pet.sex())));
        facts.add(new Fact(ui.t("pet.altered"), ui.t("pet.altered." + pet.altered())));
        facts.add(new Fact(
                ui.t("pet.age"),
                born == null
                        ? unknown
                        : ui.t("pet.age.born", age(ui), ui.words().date(born))));
        facts.add(new Fact(ui.t("pet.weight"), weight == null ? unknown : ui.t("pet.pounds", weight.pounds())));
        if (!pet.color().isEmpty()) facts.add(new Fact(ui.t("pet.color"), pet.color()));
        return facts;
    }

    /** The warnings it does not have yet. */
    List<Option> warningOptions(Ui ui) {
        return types.stream()
                .filter(t -> pet.warnings().stream().noneMatch(w -> w.typeId().equals(t.id())))
                .map(t -> Option.of(t.id().toString(), t.word(ui.words().locale())))
                .toList();
    }
}

package app.tailtown.customers.merging;

import app.tailtown.customers.Pet;
import app.tailtown.customers.PetLook;
import app.tailtown.design.Fact;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Portrait;
import app.tailtown.design.Ui;
import app.tailtown.platform.Weight;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two pets side by side, and what they would be as one.
 *
 * @param typed what was chosen, and why they were not merged
 */
record PetMergePage(PetMerges.Preview preview, Typed typed) implements Page {

    Pet kept() {
        return preview.kept();
    }

    Pet gone() {
        return preview.gone();
    }

    static String path(UUID pet, String more) {
        return "/pets/" + pet + more;
    }

    String path() {
        return path(kept().id().value(), "/merge");
    }

    String theOtherWay() {
        return path(gone().id().value(), "/merge?with=" + kept().id().value());
    }

    static Portrait portrait(Pet pet) {
        return PetLook.portrait(pet.id(), pet.species(), pet.photoId());
    }

    List<Fact> rows(Ui ui) {
        return Rows.told(preview.rows(), ui);
    }

    /** Only what they say differently is asked; where the kept one says nothing the other is chosen. */
    List<HouseholdMergePage.Choice> choices(Ui ui) {
        var all = new ArrayList<HouseholdMergePage.Choice>();
        ask(all, "name", kept().name(), gone().name(), ui);
        ask(all, "breed", kept().breed(), gone().breed(), ui);
        ask(all, "sex", known("sex", kept().sex(), ui), known("sex", gone().sex(), ui), ui);
        ask(all, "altered", known("altered", kept().altered(), ui), known("altered", gone().altered(), ui), ui);
        ask(all, "birthDate", day(kept().birthDate(), ui), day(gone().birthDate(), ui), ui);
        ask(all, "weight", pounds(kept().weightGrams(), ui), pounds(gone().weightGrams(), ui), ui);
        ask(all, "color", kept().color(), gone().color(), ui);
        ask(
                all,
                "instructions",
                preview.instructions().getFirst(),
                preview.instructions().getLast(),
                ui);
        if (gone().photoId() != null && kept().photoId() != null) all.add(photo(ui));
        if (!Objects.equals(kept().deceasedOn(), gone().deceasedOn())) all.add(death(ui));
        if (!gone().notes().isBlank() && !gone().notes().equals(kept().notes())) all.add(notes(ui));
        return all;
    }

    private void ask(List<HouseholdMergePage.Choice> all, String name, String ours, String theirs, Ui ui) {
        if (theirs.isBlank() || ours.equals(theirs)) return;
        var options = List.of(option("kept", ours, ui), option("gone", theirs, ui));
        all.add(choice(name, options, ours.isBlank() ? "gone" : "kept", ui));
    }

    private HouseholdMergePage.Choice choice(String name, List<Option> options, String otherwise, Ui ui) {
        return new HouseholdMergePage.Choice(name, ui.t("merge.choice." + name), options, typed.of(name, otherwise));
    }

    private HouseholdMergePage.Choice photo(Ui ui) {
        var options = List.of(
                Option.of("kept", ui.t("merge.side.kept")).portrait(portrait(kept())),
                Option.of("gone", ui.t("merge.side.gone")).portrait(portrait(gone())));
        return choice("photo", options, "kept", ui);
    }

    private HouseholdMergePage.Choice death(Ui ui) {
        return choice("death", List.of(alive(kept(), "kept", ui), alive(gone(), "gone", ui)), "kept", ui);
    }

    private static Option alive(Pet pet, String side, Ui ui) {
        var died = pet.deceasedOn();
        var said =
                died == null ? ui.t("merge.lives") : ui.t("pet.died", ui.words().date(died));
        return Option.of(side, said).note(ui.t("merge.side." + side));
    }

    private HouseholdMergePage.Choice notes(Ui ui) {
        var both = Option.of("both", ui.t("merge.notes.both"));
        var options = List.of(both, option("kept", kept().notes(), ui), option("gone", gone().notes(), ui));
        return choice("notes", options, "both", ui);
    }

    private static Option option(String side, String said, Ui ui) {
        return Option.of(side, said.isBlank() ? ui.t("merge.nothing") : said).note(ui.t("merge.side." + side));
    }

    private static String known(String field, String value, Ui ui) {
        return value.equals(JoinedPet.UNKNOWN) ? "" : ui.t("pet." + field + "." + value);
    }

    private static String day(@Nullable LocalDate day, Ui ui) {
        return day == null ? "" : ui.words().date(day);
    }

    private static String pounds(@Nullable Weight weight, Ui ui) {
        return weight == null ? "" : ui.t("pet.pounds", weight.pounds());
    }
}

package app.tailtown.customers;

import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.OwnPath;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pet to be filled in.
 *
 * @param pet the one that is changed; absent for a new one
 * @param household whose it is
 * @param kinds species with their breeds
 * @param alike which pet of the household might be meant by a new one
 */
record PetFormPage(
        @Nullable Pet pet,
        Customer household,
        Typed typed,
        List<PetChoices.Kind> kinds,
        LocalDate today,
        AlikePage alike)
        implements Page {

    String action() {
        return pet == null ? householdPath() + "/pets" : path();
    }

    /** Where it is shown. */
    String path() {
        return pet == null ? householdPath() : "/pets/" + pet.id().value();
    }

    /** Where one came from to say something of the pet, and goes when it is said. */
    String back() {
        return OwnPath.of(typed.of("to"), path());
    }

    String householdPath() {
        return CustomerPages.path(household.id());
    }

    String version() {
        return pet == null ? "" : typed.version(pet.version());
    }

    String species() {
        return typed.of("speciesId", kinds.getFirst().species().id().toString());
    }

    Set<String> chosenSpecies() {
        return Set.of(species());
    }

    List<Option> speciesOptions(Ui ui) {
        return kinds.stream()
                .map(PetChoices.Kind::species)
                .map(s -> Option.of(s.id().toString(), PetLook.species(s.code(), s.name(), ui.words())))
                .toList();
    }

    List<Option> options(Ui ui, String field, String... values) {
        return Stream.of(values)
                .map(v -> Option.of(v, ui.t("pet." + field + "." + v)))
                .toList();
    }

    /** What is kept, as the form shows it: the weight in pounds. */
    static Typed kept(Pet pet, String to) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("version", pet.version());
        values.put("to", to);
        values.put("name", pet.name());
        values.put("speciesId", pet.speciesId());
        values.put("breedId", pet.breedId());
        values.put("sex", pet.sex());
        values.put("altered", pet.altered());
        values.put("birthDate", pet.birthDate());
        var weight = pet.weightGrams();
        values.put("weightGrams", weight == null ? null : weight.pounds());
        values.put("color", pet.color());
        values.put("notes", pet.notes());
        return Typed.of(values);
    }
}

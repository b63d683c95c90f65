package app.tailtown.lodging;

import app.tailtown.catalog.Species;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Weight;
import app.tailtown.web.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suite to be filled in.
 *
 * @param suite the one that is changed; absent for a new one
 */
record SuiteFormPage(@Nullable Suite suite, ResortId resort, Typed typed, List<SuiteType> types, List<Species> species)
        implements Page {

    String back() {
        return SuitesPage.path(resort);
    }

    String action() {
        return suite == null ? back() : "/suites/" + suite.id().value();
    }

    String version() {
        return suite == null ? "" : typed.version(suite.version());
    }

    List<Option> typeOptions() {
        return types.stream()
                .map(t -> Option.of(t.id().value().toString(), t.name()))
                .toList();
    }

    List<Option> speciesOptions(Ui ui) {
        return species.stream()
                .map(s -> Option.of(s.id().toString(), SuitesPage.name(s, ui.words())))
                .toList();
    }

    /** What is kept, as the form shows it: the weight limit in pounds. */
    static Typed kept(Suite suite) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var limit = suite.weightLimitGrams();
        values.put("version", suite.version());
        values.put("name", suite.name());
        values.put("suiteTypeId", suite.suiteTypeId().value());
        values.put("area", suite.area());
        values.put("position", suite.position());
        values.put("maximumPets", suite.maximumPets());
        values.put("speciesId", suite.speciesId());
        values.put("weightLimitGrams", limit == null ? null : new Weight(limit).pounds());
        return Typed.of(values);
    }
}

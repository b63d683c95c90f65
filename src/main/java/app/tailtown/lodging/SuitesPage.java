package app.tailtown.lodging;

import app.tailtown.catalog.Species;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Words;
import app.tailtown.web.Query;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The suites of one resort by type, and which of them cannot be used.
 *
 * @param q what was searched for; empty for all
 * @param count of all suites here
 * @param types every type of the company, with its suites here that were searched for
 * @param tonight guests and suites of the coming night; {@code guests} who they are, by suite, {@code uses} what it is used for
 * @param mayEdit whether this person may change them at this resort
 * @param typed why the last thing one tried was not done
 */
record SuitesPage(
        ResortId resort,
        String q,
        int count,
        List<TypeRow> types,
        List<Closures.Closure> closures,
        List<Species> species,
        Tonight.Counts tonight,
        Map<SuiteId, List<HolderNames.Name>> guests,
        Map<SuiteId, NightUse> uses,
        boolean mayEdit,
        Typed typed)
        implements Page {

    /** A type and its suites at this resort. */
    record TypeRow(SuiteType type, List<Suite> suites) {

        String path() {
            return "/suite-types/" + type.id().value();
        }
    }

    static String path(ResortId resort) {
        return "/resorts/" + resort.value() + "/suites";
    }

    String path() {
        return path(resort);
    }

    /** Where they are as a file. */
    String csv() {
        return Query.on(path() + ".csv", Map.of("q", q));
    }

    /** Types without a suite here are shown to those who could give them one. */
    List<TypeRow> shown() {
        return mayEdit && q.isEmpty()
                ? types
                : types.stream().filter(t -> !t.suites().isEmpty()).toList();
    }

    List<HolderNames.Name> guests(Suite suite) {
        return guests.getOrDefault(suite.id(), List.of());
    }

    /** Of a suite in which nobody sleeps tonight: that it is free, or why it is not. */
    String use(Suite suite, Words words) {
        return words.text(
                "suite.tonight." + uses.getOrDefault(suite.id(), NightUse.FREE).code());
    }

    String speciesOf(Suite suite, Words words) {
        return species(suite.speciesId(), species, words);
    }

    /** Who sleeps in it tonight, else what it is used for. */
    String tonight(Suite suite, Words words) {
        return guests(suite).isEmpty()
                ? use(suite, words)
                : guests(suite).stream().map(HolderNames.Name::label).collect(Collectors.joining("; "));
    }

    private static String species(@Nullable UUID id, List<Species> known, Words words) {
        return known.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(s -> name(s, words))
                .orElseGet(() -> words.text("suite.any-species"));
    }

    static String name(Species species, Words words) {
        var key = "suite.species." + species.code();
        return words.has(key) ? words.text(key) : species.name();
    }

    String limit(Suite suite, Ui ui) {
        var grams = suite.weightLimitGrams();
        return grams == null ? "" : ui.t("suite.pounds", new app.tailtown.platform.Weight(grams).pounds());
    }

    String nights(Closures.Closure closure, Ui ui) {
        return ui.t(
                "closure.nights", ui.words().date(closure.from()), ui.words().date(closure.until()));
    }
}

package app.tailtown.admission.requirements;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.VaccineNames;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The next requirement to be filled in.
 *
 * @param type id of what it is against, as it came in; may be nothing we know
 */
record RequirementFormPage(RequirementBook.Matrix matrix, String type, Typed typed) implements Page {

    List<Option> types(Ui ui) {
        return matrix.types().stream()
                .map(t -> Option.of(
                        t.id().toString(),
                        ui.t("requirement.of", VaccineNames.in(t.name(), ui.words()), ui.t("species." + t.species()))))
                .toList();
    }

    Set<String> chosen() {
        return Set.of(typed.of("strictness", "refuse"));
    }

    String moment() {
        return typed.of("enforcedAt", Moment.CHECK_IN.code());
    }

    LocalDate earliest() {
        return matrix.today();
    }

    String from() {
        return typed.of("from", matrix.today().toString());
    }
}

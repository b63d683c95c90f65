package app.tailtown.admission.requirements;

import app.tailtown.catalog.ServiceKind;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The next requirement to be filled in.
 *
 * @param type id of what it is against, as it came in; may be nothing we know
 */
record RequirementFormPage(RequirementBook.Matrix matrix, String type, Typed typed) implements Page {

    List<Option> types(Ui ui) {
        return matrix.types().stream()
                .map(t ->
                        Option.of(t.id().toString(), ui.t("requirement.of", t.name(), ui.t("species." + t.species()))))
                .toList();
    }

    List<Option> scopes(Ui ui) {
        var scopes = new ArrayList<Option>();
        for (var kind : ServiceKind.values()) {
            scopes.add(Option.of(TypedRequirement.KIND + kind.code(), RequirementsPage.kind(kind, ui)));
        }
        matrix.services().stream()
                .filter(app.tailtown.catalog.Service::active)
                .forEach(s -> scopes.add(Option.of(TypedRequirement.SERVICE + s.id(), s.name())));
        return scopes;
    }

    List<Option> strictness(Ui ui) {
        return Stream.of("refuse", "ask", "warn", "none")
                .map(s -> Option.of(s, ui.t("requirement.strictness." + s))
                        .note(ui.t("requirement.strictness." + s + ".note")))
                .toList();
    }

    Set<String> chosen() {
        return Set.of(typed.of("strictness", "refuse"));
    }

    LocalDate earliest() {
        return matrix.today();
    }

    String from() {
        return typed.of("from", matrix.today().toString());
    }
}

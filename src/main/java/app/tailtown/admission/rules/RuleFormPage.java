package app.tailtown.admission.rules;

import app.tailtown.catalog.Moment;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The next rule to be filled in.
 *
 * @param rule its code, as it came in; may be nothing we know
 */
record RuleFormPage(RuleBook.Overview overview, String rule, Typed typed) implements Page {

    List<Option> rules(Ui ui) {
        return RulesPage.codes().stream()
                .map(c -> Option.of(c, ui.t("waiver.rule." + c)))
                .toList();
    }

    List<Option> species(Ui ui) {
        return overview.species().stream()
                .map(s -> Option.of(s.id().toString(), ui.t("species." + s.code())))
                .toList();
    }

    List<Option> scopes(Ui ui) {
        var kinds = Stream.of(ServiceKind.values())
                .map(k -> Option.of(TypedRule.KIND + k.code(), ui.t("requirement.kind." + k.code())));
        var services = overview.services().stream()
                .filter(Service::active)
                .map(s -> Option.of(TypedRule.SERVICE + s.id(), s.name()));
        return Stream.concat(kinds, services).toList();
    }

    List<Option> strictness(Ui ui) {
        return Stream.of("refuse", "ask", "warn", "none")
                .map(s -> Option.of(s, ui.t("requirement.strictness." + s))
                        .note(ui.t("requirement.strictness." + s + ".note")))
                .toList();
    }

    Set<String> chosen() {
        return Set.of(typed.of("strictness", "ask"));
    }

    List<Option> moments(Ui ui) {
        return Stream.of(Moment.values())
                .map(m -> Option.of(m.code(), ui.t("rule.enforced." + m.code())))
                .toList();
    }

    String moment() {
        return typed.of("enforcedAt", Moment.CHECK_IN.code());
    }

    String from() {
        return typed.of("from", overview.today().toString());
    }
}

package app.tailtown.admission.rules;

import app.tailtown.catalog.Moment;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Set;

/**
 * The next rule to be filled in.
 *
 * @param agreement the one that was asked for; empty for none
 * @param rule its code, as it came in; may be nothing we know
 */
record RuleFormPage(RuleBook.Overview overview, String rule, String agreement, Typed typed) implements Page {

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

    /** Those that can be signed. */
    List<Option> agreements() {
        return overview.agreements().stream()
                .filter(a -> a.inForce() != null)
                .map(a -> Option.of(a.id().toString(), a.name()))
                .toList();
    }

    boolean asksForAgreement() {
        return !agreements().isEmpty() || typed.error("agreementId") != null;
    }

    String agreementId() {
        return typed.of("agreementId", agreement);
    }

    /** What is usual for the rule that was asked for. */
    String amount() {
        return typed.of("amount", rule.equals(AdmissionRule.EVALUATION) ? "12" : "16");
    }

    /** As usual, unless somebody took it away. */
    String awayMonths() {
        if (typed.isRefused()) return typed.of("awayMonths");
        return rule.equals(AdmissionRule.EVALUATION) ? "6" : "";
    }

    Set<String> chosen() {
        return Set.of(typed.of("strictness", "ask"));
    }

    String moment() {
        return typed.of("enforcedAt", Moment.CHECK_IN.code());
    }

    String from() {
        return typed.of("from", overview.today().toString());
    }
}

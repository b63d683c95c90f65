package app.tailtown.admission.rules;

import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.RuleScope;
import app.tailtown.admission.agreements.Agreement;
import app.tailtown.catalog.Strictness;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules about the animals themselves, now and from when on.
 *
 * @param mayEdit whether this person may set them
 * @param typed why the last thing one tried was not done
 */
public record RulesPage(RuleBook.Overview overview, boolean mayEdit, Typed typed) implements Page {

    public static final String PATH = "/settings/admission-rules";

    static List<String> codes() {
        return List.of(AdmissionRule.CODES.split("\\|"));
    }

    /** What holds now, the widest first. */
    List<AdmissionRule> now(String code) {
        return of(code).filter(r -> r.covers(overview.today()))
                .sorted(Comparator.comparing(AdmissionRule::narrowness))
                .toList();
    }

    List<AdmissionRule> toCome(String code) {
        return of(code).filter(r -> r.isToCome(overview.today())).toList();
    }

    private Stream<AdmissionRule> of(String code) {
        return overview.rules().stream().filter(r -> r.rule().equals(code));
    }

    boolean mayTakeBack(AdmissionRule rule) {
        return mayEdit && CompanyDays.hasBegunNowhere(rule, overview.today());
    }

    /** "Dog · All day camp". */
    String scope(AdmissionRule rule, Ui ui) {
        var animals = overview.species().stream()
                .filter(s -> s.id().equals(rule.speciesId()))
                .map(s -> ui.t("species." + s.code()))
                .findFirst()
                .orElseGet(() -> ui.t("rule.every-animal"));
        var service = RuleScope.words(rule.serviceKind(), rule.serviceId(), overview.services(), ui);
        return ui.t("requirement.of", animals, service);
    }

    /** "16 weeks", or the agreement by name; empty where the rule says it all. */
    String amount(AdmissionRule rule, Ui ui) {
        if (rule.agreementId() != null) return agreement(rule);
        var amount = rule.amount();
        if (amount == null || rule.strictness() == Strictness.NONE) return "";
        var counted = ui.t("rule.amount." + rule.rule(), amount);
        var away = rule.awayMonths();
        return away == null ? counted : ui.t("rule.amount.away", counted, away);
    }

    private String agreement(AdmissionRule rule) {
        return overview.agreements().stream()
                .filter(a -> a.id().equals(rule.agreementId()))
                .map(Agreement::name)
                .findFirst()
                .orElse("");
    }

    /** "Agreement, Boarding contract, Dog · All boarding", for those who hear a button without its row. */
    String named(AdmissionRule rule, Ui ui) {
        return Stream.of(ui.t("waiver.rule." + rule.rule()), agreement(rule), scope(rule, ui))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Where the next one is set. */
    static String change(AdmissionRule rule) {
        var agreement = rule.agreementId();
        return PATH + "/new?rule=" + rule.rule() + (agreement == null ? "" : "&agreementId=" + agreement);
    }

    String moment(AdmissionRule rule, Ui ui) {
        return rule.strictness() == Strictness.REFUSE || rule.strictness() == Strictness.ASK
                ? ui.t("rule.enforced." + rule.enforcedAt().code())
                : "";
    }
}

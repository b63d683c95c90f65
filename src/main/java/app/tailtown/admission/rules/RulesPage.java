package app.tailtown.admission.rules;

import app.tailtown.catalog.Service;
import app.tailtown.catalog.Strictness;
import app.tailtown.design.Badge;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.Comparator;
import java.util.List;
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

    /** One that begins tomorrow may have begun at another resort already. */
    boolean mayTakeBack(AdmissionRule rule) {
        return mayEdit && rule.isToCome(overview.today().plusDays(1));
    }

    /** "Dog · All day camp". */
    String scope(AdmissionRule rule, Ui ui) {
        var animals = overview.species().stream()
                .filter(s -> s.id().equals(rule.speciesId()))
                .map(s -> ui.t("species." + s.code()))
                .findFirst()
                .orElseGet(() -> ui.t("rule.every-animal"));
        var kind = rule.serviceKind();
        var service = kind != null
                ? ui.t("requirement.kind." + kind.code())
                : overview.services().stream()
                        .filter(s -> s.id().equals(rule.serviceId()))
                        .map(Service::name)
                        .findFirst()
                        .orElseGet(() -> ui.t("requirement.everything"));
        return ui.t("requirement.of", animals, service);
    }

    /** "16 weeks"; empty where nothing is counted. */
    String amount(AdmissionRule rule, Ui ui) {
        return rule.amount() == null || rule.strictness() == Strictness.NONE
                ? ""
                : ui.t("rule.amount." + rule.rule(), rule.amount());
    }

    Badge strictness(AdmissionRule rule, Ui ui) {
        var tone = switch (rule.strictness()) {
            case REFUSE -> Tone.GOOD;
            case ASK, WARN -> Tone.PENDING;
            case NONE -> Tone.PLAIN;
        };
        return new Badge(
                tone, ui.t("requirement.strictness." + rule.strictness().code()), null);
    }

    String moment(AdmissionRule rule, Ui ui) {
        return rule.strictness() == Strictness.REFUSE || rule.strictness() == Strictness.ASK
                ? ui.t("rule.enforced." + rule.enforcedAt().code())
                : "";
    }

    String from(AdmissionRule rule, Ui ui) {
        return rule.from() == null ? ui.t("requirement.always") : ui.words().date(rule.from());
    }
}

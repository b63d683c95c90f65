package app.tailtown.admission.requirements;

import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.ServiceKind;
import app.tailtown.catalog.Strictness;
import app.tailtown.design.Badge;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.Comparator;
import java.util.List;

/**
 * What is required of which animals, now and from when on.
 *
 * @param mayEdit whether this person may set what is required
 * @param typed why the last thing one tried was not done
 */
public record RequirementsPage(RequirementBook.Matrix matrix, boolean mayEdit, Typed typed) implements Page {

    public static final String PATH = "/settings/requirements";

    /** What holds now for a type, the widest rule first. */
    List<Requirement> now(ImmunizationType type) {
        return of(type).filter(r -> r.covers(matrix.today()))
                .sorted(Comparator.comparing(Requirement::narrowness))
                .toList();
    }

    List<Requirement> toCome(ImmunizationType type) {
        return of(type).filter(r -> r.isToCome(matrix.today())).toList();
    }

    private java.util.stream.Stream<Requirement> of(ImmunizationType type) {
        return matrix.requirements().stream().filter(r -> r.immunizationTypeId().equals(type.id()));
    }

    /** One that begins tomorrow may have begun at another resort already. */
    boolean mayTakeBack(Requirement rule) {
        return mayEdit && rule.isToCome(matrix.today().plusDays(1));
    }

    String scope(Requirement rule, Ui ui) {
        var kind = rule.serviceKind();
        if (kind != null) return kind(kind, ui);
        return matrix.services().stream()
                .filter(s -> s.id().equals(rule.serviceId()))
                .map(app.tailtown.catalog.Service::name)
                .findFirst()
                .orElseGet(() -> ui.t("requirement.everything"));
    }

    static String kind(ServiceKind kind, Ui ui) {
        return ui.t("requirement.kind." + kind.code());
    }

    Badge strictness(Requirement rule, Ui ui) {
        var tone = switch (rule.strictness()) {
            case REFUSE -> Tone.GOOD;
            case ASK, WARN -> Tone.PENDING;
            case NONE -> Tone.PLAIN;
        };
        return new Badge(
                tone, ui.t("requirement.strictness." + rule.strictness().code()), null);
    }

    String wait(Requirement rule, Ui ui) {
        return rule.strictness() == Strictness.NONE || rule.waitDays() == 0
                ? ""
                : ui.t("requirement.wait.days", rule.waitDays());
    }

    String from(Requirement rule, Ui ui) {
        return rule.from() == null ? ui.t("requirement.always") : ui.words().date(rule.from());
    }

    String newFor(ImmunizationType type) {
        return PATH + "/new?immunizationTypeId=" + type.id();
    }
}

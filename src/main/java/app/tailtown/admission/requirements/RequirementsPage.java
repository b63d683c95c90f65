package app.tailtown.admission.requirements;

import app.tailtown.admission.CompanyDays;
import app.tailtown.admission.RuleScope;
import app.tailtown.catalog.ImmunizationType;
import app.tailtown.catalog.Requirement;
import app.tailtown.catalog.Strictness;
import app.tailtown.design.Page;
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

    boolean mayTakeBack(Requirement rule) {
        return mayEdit && CompanyDays.hasBegunNowhere(rule, matrix.today());
    }

    String scope(Requirement rule, Ui ui) {
        return RuleScope.words(rule.serviceKind(), rule.serviceId(), matrix.services(), ui);
    }

    String wait(Requirement rule, Ui ui) {
        return rule.strictness() == Strictness.NONE || rule.waitDays() == 0
                ? ""
                : ui.t("requirement.wait.days", rule.waitDays());
    }

    String newFor(ImmunizationType type) {
        return PATH + "/new?immunizationTypeId=" + type.id();
    }
}

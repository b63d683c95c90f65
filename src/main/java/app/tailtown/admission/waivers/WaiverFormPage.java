package app.tailtown.admission.waivers;

import app.tailtown.admission.Subject;
import app.tailtown.admission.rules.AdmissionRule;
import app.tailtown.admission.vaccinations.PetVaccinationsPage;
import app.tailtown.admission.vaccinations.VaccinationBook;
import app.tailtown.catalog.VaccineNames;
import app.tailtown.design.Option;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.List;

/**
 * An exception to be made from a rule.
 *
 * @param agreement by name, where the rule is about one; else empty
 */
record WaiverFormPage(VaccinationBook.Choices choices, String agreement, Typed typed) implements Page {

    String action() {
        return "/pets/" + choices.pet().id().value() + "/waivers";
    }

    String back() {
        return PetVaccinationsPage.path(choices.pet().id());
    }

    String petPath() {
        return "/pets/" + choices.pet().id().value();
    }

    /** A rule about the animal rather than a vaccine; what is no rule counts as one about a vaccine. */
    boolean isForVaccination() {
        return !List.of(AdmissionRule.CODES.split("\\|")).contains(typed.of("rule"));
    }

    String rule() {
        return isForVaccination() ? "vaccination" : typed.of("rule");
    }

    /** What it is from: the rule, and the agreement where it is about one. */
    String from(Ui ui) {
        return new Subject(rule(), agreement).in(ui.words());
    }

    List<Option> types(Ui ui) {
        return choices.types().stream()
                .map(t -> Option.of(t.id().toString(), VaccineNames.in(t.name(), ui.words())))
                .toList();
    }
}

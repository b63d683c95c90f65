package app.tailtown.admission.vaccinations;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.Finding;
import app.tailtown.admission.Subject;
import app.tailtown.admission.Verdict;
import app.tailtown.admission.VerdictLook;
import app.tailtown.admission.rules.AdmissionRule;
import app.tailtown.admission.waivers.Waiver;
import app.tailtown.customers.Pet;
import app.tailtown.customers.PetId;
import app.tailtown.design.Badge;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything about the vaccinations of one pet.
 *
 * @param findings how it stands today to what anything here requires
 * @param history the latest dose first, those taken back last
 * @param typed why the last thing one tried was not done
 */
public record PetVaccinationsPage(
        Pet pet, List<Finding> findings, List<Vaccination> history, List<Waiver> waivers, LocalDate today, Typed typed)
        implements Page {

    public static String path(PetId pet) {
        return "/pets/" + pet.value() + "/vaccinations";
    }

    String path() {
        return path(pet.id());
    }

    String petPath() {
        return "/pets/" + pet.id().value();
    }

    /** What it is about: the vaccine, or the rule. */
    String about(Finding finding, Ui ui) {
        return finding.about().in(ui.words());
    }

    boolean isVaccine(Finding finding) {
        return finding.immunizationTypeId() != null;
    }

    boolean isEvaluation(Finding finding) {
        return finding.rule().equals(AdmissionRule.EVALUATION);
    }

    /** Where the household signs what is missing, and then comes back; empty when nothing is. */
    Optional<String> sign(Finding finding) {
        return finding.verdict() instanceof Verdict.ToSign v
                ? Optional.of(v.path() + "&to=" + path())
                : Optional.empty();
    }

    String newPath(Finding finding) {
        return path() + "/new?immunizationTypeId=" + finding.immunizationTypeId();
    }

    String waive(Finding finding) {
        var path = petPath() + "/waivers/new?rule=" + finding.rule();
        if (isVaccine(finding)) return path + "&immunizationTypeId=" + finding.immunizationTypeId();
        return finding.agreementId() == null ? path : path + "&agreementId=" + finding.agreementId();
    }

    Badge badge(Finding finding, Ui ui) {
        return VerdictLook.badge(finding.verdict(), today, ui);
    }

    String note(Finding finding, Ui ui) {
        return VerdictLook.note(finding.verdict(), ui);
    }

    Badge state(Vaccination vaccination, Ui ui) {
        return VaccinationLook.state(vaccination, ui);
    }

    String date(@org.jspecify.annotations.Nullable LocalDate date, Ui ui) {
        return VaccinationLook.date(date, ui);
    }

    /** For which rule, and which vaccine where it is one. */
    String rule(Waiver waiver, Ui ui) {
        return new Subject(waiver.rule(), waiver.about()).in(ui.words());
    }

    boolean stands(Waiver waiver) {
        return waiver.stands(today);
    }

    String by(String name, Ui ui) {
        return AdmissionWords.by(name, ui);
    }
}

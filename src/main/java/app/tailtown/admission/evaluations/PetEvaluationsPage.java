package app.tailtown.admission.evaluations;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.Finding;
import app.tailtown.admission.VerdictLook;
import app.tailtown.customers.Pet;
import app.tailtown.customers.PetId;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Every evaluation of one pet.
 *
 * @param standing how it stands today to the strictest rule about evaluations; empty where there is none
 * @param history the latest first
 * @param typed why the last thing one tried was not done
 */
record PetEvaluationsPage(Pet pet, Optional<Finding> standing, List<Evaluation> history, LocalDate today, Typed typed)
        implements Page {

    static String path(PetId pet) {
        return "/pets/" + pet.value() + "/evaluations";
    }

    String path() {
        return path(pet.id());
    }

    String petPath() {
        return "/pets/" + pet.id().value();
    }

    Badge badge(Finding finding, Ui ui) {
        return VerdictLook.badge(finding.verdict(), today, ui);
    }

    String note(Finding finding, Ui ui) {
        return VerdictLook.note(finding.verdict(), ui);
    }

    static boolean counts(Evaluation evaluation) {
        return evaluation.takenBackAt() == null;
    }

    static Badge state(Evaluation evaluation, Ui ui) {
        if (!counts(evaluation)) return Badge.plain(ui.t("vaccination.state.taken-back"));
        var word = ui.t("evaluation.outcome." + evaluation.outcome().code());
        return switch (evaluation.outcome()) {
            case PASSED -> new Badge(Tone.GOOD, word, Icon.CHECK);
            case PASSED_WITH_CONDITIONS -> new Badge(Tone.MIND, word, Icon.INFO);
            case FAILED -> new Badge(Tone.ALERT, word, Icon.REFUSED);
        };
    }

    String where(Evaluation evaluation, Ui ui) {
        return evaluation.resort().isEmpty() ? ui.t("evaluation.elsewhere") : evaluation.resort();
    }

    /** Who wrote it down, and who took it back. */
    String who(Evaluation evaluation, Ui ui) {
        var recorder = AdmissionWords.by(evaluation.recordedBy(), ui);
        return counts(evaluation)
                ? recorder
                : ui.t("evaluation.who-took-back", recorder, AdmissionWords.by(evaluation.takenBackBy(), ui));
    }
}

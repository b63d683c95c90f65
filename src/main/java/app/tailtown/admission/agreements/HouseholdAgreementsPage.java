package app.tailtown.admission.agreements;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.admission.VerdictLook;
import app.tailtown.customers.Customer;
import app.tailtown.customers.CustomerId;
import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a household has signed and what it has not.
 *
 * @param typed why the last thing one tried was not done
 */
record HouseholdAgreementsPage(Shown shown, Typed typed) implements Page {

    /**
     * What it is about.
     *
     * @param standing to every agreement that has a version in force
     * @param history the latest first
     */
    record Shown(Customer customer, List<AgreementStanding> standing, List<Signature> history) {}

    static String path(CustomerId customer) {
        return "/customers/" + customer.value() + "/agreements";
    }

    String customerPath() {
        return "/customers/" + shown.customer().id().value();
    }

    String record(UUID version) {
        return SignatureFormPage.path(shown.customer().id(), version);
    }

    String sheet(AgreementStanding standing) {
        return AgreementSheetPage.path(
                standing.agreementVersionId(), shown.customer().id());
    }

    static Badge badge(AgreementStanding standing, Ui ui) {
        return VerdictLook.badge(standing.verdict(standing.agreementId()), LocalDate.MIN, ui);
    }

    static String note(AgreementStanding standing, Ui ui) {
        return VerdictLook.note(standing.verdict(standing.agreementId()), ui);
    }

    Badge state(Signature signature, Ui ui) {
        if (!signature.stands()) return Badge.plain(ui.t("vaccination.state.taken-back"));
        return signature.counts()
                ? new Badge(Tone.GOOD, ui.t("signature.counts"), Icon.SIGN)
                : new Badge(Tone.PLAIN, ui.t("signature.of-earlier"), Icon.CLOCK);
    }

    /** Who wrote it down, and who took it back and why. */
    String who(Signature signature, Ui ui) {
        var recorder = AdmissionWords.by(signature.recordedBy(), ui);
        return signature.stands()
                ? recorder
                : ui.t(
                        "signature.who-took-back",
                        recorder,
                        AdmissionWords.by(signature.takenBackBy(), ui),
                        signature.takenBackWhy());
    }

    static String path(Signature signature) {
        return "/signatures/" + signature.id() + "/withdrawal";
    }
}

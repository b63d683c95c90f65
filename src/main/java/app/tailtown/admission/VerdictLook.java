package app.tailtown.admission;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import java.time.LocalDate;

/** A verdict in a word with its shape, and what to know beside it. */
public final class VerdictLook {

    private static final int SOON_DAYS = 30;

    private VerdictLook() {}

    public static Badge badge(Verdict verdict, LocalDate today, Ui ui) {
        return switch (verdict) {
            case Verdict.CompliantUntil v when v.until().isBefore(today.plusDays(SOON_DAYS)) -> endsSoon(v.until(), ui);
            case Verdict.CompliantUntil v ->
                new Badge(Tone.GOOD, ui.t("verdict.compliant-until", ui.words().date(v.until())), Icon.SHIELD);
            case Verdict.WaivedUntil v ->
                new Badge(Tone.PLAIN, ui.t("verdict.waived-until", ui.words().date(v.until())), Icon.SIGN);
            case Verdict.Missing _ -> new Badge(Tone.MIND, ui.t("verdict.missing"), Icon.ALERT);
            case Verdict.Unknown _ -> new Badge(Tone.MIND, ui.t("verdict.unknown"), Icon.HELP);
            case Verdict.LapsesOn v -> endsSoon(v.lastDay(), ui);
            case Verdict.LapsedOn v ->
                new Badge(Tone.ALERT, ui.t("verdict.lapsed-on", ui.words().date(v.lastDay())), Icon.ALERT);
            case Verdict.TooRecent v ->
                new Badge(Tone.MIND, ui.t("verdict.too-recent", ui.words().date(v.waitUntil())), Icon.CLOCK);
            case Verdict.NotVerified _ -> new Badge(Tone.PENDING, ui.t("verdict.not-verified"), Icon.HELP);
            case Verdict.OfEvaluation v -> evaluation(v, ui);
            case Verdict.OfAgreement v -> agreement(v, ui);
            case Verdict.OldEnough _, Verdict.Altered _, Verdict.StillYoung _, Verdict.ContactThere _ ->
                new Badge(
                        Tone.GOOD, ui.t("verdict." + verdict.code(), ui.words().say(verdict.fact())), Icon.CHECK);
            case Verdict.TooYoung _, Verdict.StillIntact _, Verdict.NoContact _ ->
                new Badge(
                        Tone.MIND, ui.t("verdict." + verdict.code(), ui.words().say(verdict.fact())), Icon.ALERT);
            case Verdict.BirthDateUnknown _, Verdict.AlteredUnknown _ ->
                new Badge(Tone.MIND, ui.t("verdict." + verdict.code()), Icon.HELP);
            case Verdict.Rejected _ -> new Badge(Tone.MIND, ui.t("verdict.rejected"), Icon.REFUSED);
        };
    }

    private static Badge endsSoon(LocalDate lastDay, Ui ui) {
        return new Badge(Tone.MIND, ui.t("verdict.ends-soon", ui.words().date(lastDay)), Icon.CLOCK);
    }

    private static Badge evaluation(Verdict.OfEvaluation verdict, Ui ui) {
        var withConditions =
                verdict instanceof Verdict.EvaluatedUntil v && !v.conditions().isEmpty();
        var word = withConditions ? "evaluated-with-conditions" : verdict.code();
        var label = ui.t("verdict." + word, ui.words().say(verdict.fact()));
        return switch (verdict) {
            case Verdict.EvaluatedUntil _ when withConditions -> new Badge(Tone.MIND, label, Icon.INFO);
            case Verdict.EvaluatedUntil _ -> new Badge(Tone.GOOD, label, Icon.CHECK);
            case Verdict.EvaluationFailed _ -> new Badge(Tone.ALERT, label, Icon.REFUSED);
            case Verdict.NeverEvaluated _, Verdict.EvaluationTooOld _, Verdict.AwayTooLong _ ->
                new Badge(Tone.MIND, label, Icon.ALERT);
        };
    }

    private static Badge agreement(Verdict.OfAgreement verdict, Ui ui) {
        return switch (verdict) {
            case Verdict.AgreementSigned v ->
                new Badge(Tone.GOOD, ui.t("verdict.agreement-signed", ui.words().date(v.signedOn())), Icon.SIGN);
            case Verdict.AgreementNotSigned _ -> new Badge(Tone.MIND, ui.t("verdict.agreement-not-signed"), Icon.ALERT);
            case Verdict.EarlierVersionSigned v ->
                new Badge(Tone.MIND, ui.t("verdict.earlier-version-signed", v.signedNumber()), Icon.ALERT);
        };
    }

    /** Where it is settled, for who may do that; else, and for what is in order, where all of it is seen. */
    static String href(Finding finding, Ui ui) {
        var pet = "/pets/" + finding.petId().value();
        var mayEdit = ui.may("customers-edit");
        return switch (finding.verdict()) {
            case Verdict.NotVerified v -> "/vaccinations/" + v.vaccination();
            case Verdict.ToSign v -> mayEdit ? v.path() : "/customers/" + v.customer() + "/agreements";
            case Verdict.NoContact v -> "/customers/" + v.customer() + (mayEdit ? "/edit" : "");
            case Verdict.BirthDateUnknown _, Verdict.AlteredUnknown _, Verdict.StillIntact _ ->
                mayEdit ? pet + "/edit" : pet;
            case Verdict.OfEvaluation v ->
                pet + (!v.isMet() && ui.may("evaluations-edit") ? "/evaluations/new" : "/evaluations");
            case Verdict v
            when mayEdit && ToSettle.isProof(finding) && !v.isMet() ->
                pet + "/vaccinations/new?immunizationTypeId=" + finding.immunizationTypeId();
            default -> pet + (finding.rule().equals("evaluation") ? "/evaluations" : "/vaccinations");
        };
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Empty when the word says it all. */
    public static String note(Verdict verdict, Ui ui) {
        return switch (verdict) {
            case Verdict.WaivedUntil v when v.by().isEmpty() -> v.why();
            case Verdict.WaivedUntil v -> ui.t("verdict.waived-until.by", v.by(), v.why());
            case Verdict.EvaluatedUntil v -> v.conditions();
            case Verdict.Rejected v -> v.why();
            case Verdict.AgreementSigned v -> ui.t("verdict.agreement-signed.note", v.number(), v.signedBy());
            case Verdict.ToSign v -> sentence(ui.words().say(v.fact()).toString());
            case Verdict.Unknown _ -> ui.t("verdict.unknown.note");
            case Verdict.NotVerified _ -> ui.t("verdict.not-verified.note");
            default -> "";
        };
    }
}

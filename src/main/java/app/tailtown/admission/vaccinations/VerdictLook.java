package app.tailtown.admission.vaccinations;

import app.tailtown.admission.Verdict;
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
            case Verdict.CompliantUntil v
            when v.until().isBefore(today.plusDays(SOON_DAYS)) ->
                new Badge(Tone.MIND, ui.t("verdict.ends-soon", ui.words().date(v.until())), Icon.CLOCK);
            case Verdict.CompliantUntil v ->
                new Badge(Tone.GOOD, ui.t("verdict.compliant-until", ui.words().date(v.until())), Icon.SHIELD);
            case Verdict.WaivedUntil v ->
                new Badge(Tone.PLAIN, ui.t("verdict.waived-until", ui.words().date(v.until())), Icon.SIGN);
            case Verdict.Missing _ -> new Badge(Tone.MIND, ui.t("verdict.missing"), Icon.ALERT);
            case Verdict.Unknown _ -> new Badge(Tone.MIND, ui.t("verdict.unknown"), Icon.HELP);
            case Verdict.LapsesOn v ->
                new Badge(Tone.MIND, ui.t("verdict.ends-soon", ui.words().date(v.lastDay())), Icon.CLOCK);
            case Verdict.LapsedOn v ->
                new Badge(Tone.ALERT, ui.t("verdict.lapsed-on", ui.words().date(v.lastDay())), Icon.ALERT);
            case Verdict.TooRecent v ->
                new Badge(Tone.MIND, ui.t("verdict.too-recent", ui.words().date(v.waitUntil())), Icon.CLOCK);
            case Verdict.NotVerified _ -> new Badge(Tone.PENDING, ui.t("verdict.not-verified"), Icon.HELP);
            case Verdict.Rejected _ -> new Badge(Tone.MIND, ui.t("verdict.rejected"), Icon.REFUSED);
        };
    }

    /** Empty when the word says it all. */
    public static String note(Verdict verdict, Ui ui) {
        return switch (verdict) {
            case Verdict.WaivedUntil v when v.by().isEmpty() -> v.why();
            case Verdict.WaivedUntil v -> ui.t("verdict.waived-until.by", v.by(), v.why());
            case Verdict.Rejected v -> v.why();
            case Verdict.Unknown _ -> ui.t("verdict.unknown.note");
            case Verdict.NotVerified _ -> ui.t("verdict.not-verified.note");
            default -> "";
        };
    }

    static Badge state(Vaccination vaccination, Ui ui) {
        var word = ui.t("vaccination.state." + vaccination.getState().code());
        return switch (vaccination.getState()) {
            case SUBMITTED -> new Badge(Tone.PENDING, word, Icon.HELP);
            case VERIFIED -> new Badge(Tone.GOOD, word, Icon.CHECK);
            case REJECTED -> new Badge(Tone.MIND, word, Icon.REFUSED);
            case TAKEN_BACK -> Badge.plain(word);
        };
    }

    static String date(@org.jspecify.annotations.Nullable LocalDate date, Ui ui) {
        return date == null ? ui.t("vaccination.unknown") : ui.words().date(date);
    }
}

package app.tailtown.admission.agreements;

import app.tailtown.admission.AdmissionWords;
import app.tailtown.design.Badge;
import app.tailtown.design.Fact;
import app.tailtown.design.Icon;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agreement with every wording it had.
 *
 * @param versions the latest first
 * @param unsigned how many households are still to come and have not signed what is in force
 * @param typed why the last thing one tried was not done
 */
record AgreementPage(Agreement agreement, List<AgreementVersion> versions, long unsigned, Typed typed) implements Page {

    static String path(UUID id) {
        return AgreementsPage.PATH + "/" + id;
    }

    String path() {
        return path(agreement.id());
    }

    String lead(Ui ui) {
        return AgreementsPage.where(agreement, ui);
    }

    Optional<AgreementVersion> draft() {
        return versions.stream().filter(AgreementVersion::isDraft).findFirst();
    }

    Optional<AgreementVersion> inForce() {
        return versions.stream().filter(v -> !v.isDraft()).findFirst();
    }

    String version() {
        return typed.version(agreement.version());
    }

    Badge state(AgreementVersion version, Ui ui) {
        if (version.isDraft()) return new Badge(Tone.PENDING, ui.t("agreement.draft"), Icon.EDIT);
        return isInForce(version)
                ? new Badge(Tone.GOOD, ui.t("agreement.is-in-force"), Icon.SIGN)
                : Badge.plain(ui.t("agreement.earlier"));
    }

    private boolean isInForce(AgreementVersion version) {
        return inForce().filter(version::equals).isPresent();
    }

    /** "1 May 2026 by Dana Whitfield"; of a draft who began it. */
    static String when(AgreementVersion version, Ui ui) {
        var since = version.inForceSince();
        return since == null
                ? AdmissionWords.by(version.draftedBy(), ui)
                : ui.t("agreement.published-on", ui.words().date(since), AdmissionWords.by(version.publishedBy(), ui));
    }

    @Nullable
    String earlier(AgreementVersion version, Ui ui) {
        if (version.number() == 1) return null;
        return ui.t(version.earlierSignaturesStand() ? "agreement.earlier-stand" : "agreement.signed-anew");
    }

    List<Fact> facts(Ui ui) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(ui.t("agreement.where"), AgreementsPage.where(agreement, ui)));
        inForce().ifPresent(v -> facts.add(new Fact(ui.t("agreement.in-force.title"), when(v, ui))));
        return facts;
    }
}

package app.tailtown.admission.agreements;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Page;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import app.tailtown.platform.Sought;
import java.util.List;

/**
 * The agreements of the company.
 *
 * @param q what was searched for; empty for all
 * @param all those whose name has it
 */
public record AgreementsPage(String q, List<Agreement> all) implements Page {

    public static final String PATH = "/settings/agreements";

    static AgreementsPage of(String q, List<Agreement> agreements) {
        var sought = new Sought(q);
        return new AgreementsPage(
                q, agreements.stream().filter(a -> sought.isIn(a.name())).toList());
    }

    String path(Agreement agreement) {
        return AgreementPage.path(agreement.id());
    }

    static Badge state(Agreement agreement, Ui ui) {
        var inForce = agreement.inForce();
        return inForce == null
                ? new Badge(Tone.PENDING, ui.t("agreement.not-published"), Icon.EDIT)
                : new Badge(Tone.GOOD, ui.t("agreement.version", inForce.number()), Icon.SIGN);
    }

    /** "In force since 1 May 2026"; empty while nothing is. */
    static String since(Agreement agreement, Ui ui) {
        var inForce = agreement.inForce();
        return inForce == null ? "" : ui.words().date(inForce.since());
    }

    static String where(Agreement agreement, Ui ui) {
        return agreement.resortId() == null ? ui.t("agreement.everywhere") : agreement.resort();
    }
}

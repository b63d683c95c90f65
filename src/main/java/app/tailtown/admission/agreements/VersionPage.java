package app.tailtown.admission.agreements;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.UUID;

/**
 * One wording of an agreement, to be read.
 *
 * @param typed why the last thing one tried was not done
 */
record VersionPage(AgreementVersion version, Typed typed) implements Page {

    private static final String UNDER = "/settings/agreement-versions/";

    static String path(UUID id) {
        return UNDER + id;
    }

    String path() {
        return path(version.id());
    }

    String title(Ui ui) {
        return ui.t("agreement.version.of", version.agreement(), version.number());
    }

    String lead(Ui ui) {
        return version.isDraft() ? ui.t("agreement.draft.lead") : AgreementPage.when(version, ui);
    }

    String sheet() {
        return AgreementSheetPage.path(version.id());
    }

    /** What is published is what stands on this page. */
    String shown() {
        return String.valueOf(version.version());
    }
}

package app.tailtown.admission.agreements;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wording of an agreement to be written.
 *
 * @param draft the one that is edited; null for a new one
 * @param versions the latest first
 */
record VersionFormPage(
        Agreement agreement, @Nullable AgreementVersion draft, List<AgreementVersion> versions, Typed typed)
        implements Page {

    static String path(UUID draft) {
        return VersionPage.path(draft) + "/edit";
    }

    static Typed kept(AgreementVersion draft) {
        return Typed.of(Map.of("text", draft.text(), "earlierSignaturesStand", draft.earlierSignaturesStand()));
    }

    String action() {
        return draft == null ? back() + "/versions" : VersionPage.path(draft.id());
    }

    String back() {
        return AgreementPage.path(agreement.id());
    }

    String title(Ui ui) {
        return ui.t("agreement.version.of", agreement.name(), number());
    }

    int number() {
        return draft != null
                ? draft.number()
                : 1 + versions.stream().mapToInt(AgreementVersion::number).max().orElse(0);
    }

    /** A new one begins with the words in force. */
    String text() {
        return typed.of("text", before().map(AgreementVersion::text).orElse(""));
    }

    private Optional<AgreementVersion> before() {
        return versions.stream().filter(v -> !v.isDraft()).findFirst();
    }

    boolean isFirst() {
        return number() == 1;
    }

    String version() {
        return draft == null ? "" : typed.version(draft.version());
    }
}

package app.tailtown.terminals;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.ResortId;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terminals of a resort.
 *
 * @param here what this browser is; empty when it is none
 * @param names of those who trusted one, by actor
 * @param isFresh whether whoever looks proved lately that it is them
 */
record TerminalsPage(
        TerminalRules.Kept kept,
        List<Terminal> terminals,
        Optional<Spot> here,
        Map<String, String> names,
        boolean isFresh,
        Typed typed)
        implements Page {

    static String path(ResortId resort) {
        return "/resorts/" + resort.value() + "/terminals";
    }

    String path() {
        return path(kept.resort().id());
    }

    String prove() {
        return "/account/proof?to=" + path();
    }

    boolean isHere(UUID id) {
        return here.filter(spot -> spot.id().equals(id)).isPresent();
    }

    String by(Terminal one, Ui ui) {
        return ui.t(
                "terminals.by",
                names.getOrDefault(one.trustedBy(), ui.t("terminals.by-somebody")),
                when(one.trustedAt(), ui));
    }

    String used(Terminal one, Ui ui) {
        return one.usedAt() == null ? ui.t("terminals.never") : ui.t("terminals.used", when(one.usedAt(), ui));
    }

    private String when(@Nullable Instant at, Ui ui) {
        return at == null ? "" : ui.words().moment(at, kept.resort().zone());
    }
}

package app.tailtown.lodging;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.ResortId;
import java.util.List;
import java.util.Map;

/**
 * A closure and who has no suite in its nights.
 *
 * @param guests those who need another suite
 * @param names of those who are known by name
 */
record ClosurePage(Closures.Closure closure, List<Let> guests, Map<HolderId, HolderNames.Name> names, boolean mayEdit)
        implements Page {

    String back() {
        return SuitesPage.path(new ResortId(closure.resortId()));
    }

    String path() {
        return "/closures/" + closure.id();
    }

    String label(Let let, Ui ui) {
        var name = names.get(let.holderId());
        return name == null ? ui.t("closure.somebody") : name.label();
    }

    /** Empty where nobody says where to find them another suite. */
    String href(Let let) {
        var name = names.get(let.holderId());
        return name == null ? "" : name.href();
    }

    String nights(Ui ui) {
        return ui.t(
                "closure.nights", ui.words().date(closure.from()), ui.words().date(closure.until()));
    }

    String nights(Let let, Ui ui) {
        return ui.t("closure.stay", ui.words().date(let.arrives()), ui.words().date(let.departs()));
    }
}

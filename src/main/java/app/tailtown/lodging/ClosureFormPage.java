package app.tailtown.lodging;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A suite to be taken out of service for some nights.
 *
 * @param guests who has it from today on, whoever leaves today among them; those whom nobody knows have no name
 */
record ClosureFormPage(
        Suite suite, Typed typed, LocalDate today, List<Let> guests, Map<HolderId, HolderNames.Name> known)
        implements Page {

    HolderNames.@Nullable Name name(Let guest) {
        return known.get(guest.holderId());
    }

    /** "Fri 27 Nov to Sun 29 Nov". */
    String nights(Let guest, Ui ui) {
        var words = ui.words();
        return ui.t("closure.stay", words.day(guest.arrives(), today), words.day(guest.departs(), today));
    }

    String back() {
        return SuitesPage.path(suite.resortId());
    }

    String action() {
        return "/suites/" + suite.id().value() + "/closures";
    }
}

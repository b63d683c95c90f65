package app.tailtown.booking.paper;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.LocalDate;
import java.util.List;

/**
 * The packs of a resort, the latest first.
 *
 * @param today the local date it is there now
 */
record PacksPage(PackDesk.Shelf shelf, LocalDate today, Typed typed) implements Page {

    static String path(java.util.UUID resort) {
        return "/resorts/" + resort + "/paper-packs";
    }

    String path() {
        return path(shelf.resort().id().value());
    }

    String todayPath() {
        return "/resorts/" + shelf.resort().id().value() + "/today";
    }

    List<Pack> packs() {
        return shelf.packs();
    }

    boolean isOfToday() {
        return packs().stream().anyMatch(p -> p.isWhole() && p.day().equals(today));
    }

    boolean hasFailed() {
        return !packs().isEmpty() && !packs().getFirst().isWhole();
    }

    /** "27 Nov 2026, 3:02 am, by the night". */
    String made(Pack pack, Ui ui) {
        var at = ui.words().moment(pack.at(), shelf.resort().zone());
        if (pack.nightly()) return ui.t("pack.by-night", at);
        return pack.by().isEmpty() ? at : ui.t("pack.by", pack.by(), at);
    }

    String size(Pack pack, Ui ui) {
        return ui.t("pack.size", pack.pages(), Math.max(1, pack.bytes() / 1000));
    }
}

package app.tailtown.customers.merging;

import app.tailtown.design.Fact;
import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What one merge did, and the way back.
 *
 * @param typed why it was not taken back
 */
record MergePage(MergeBook.Told told, Typed typed) implements Page {

    static String path(UUID id) {
        return "/merges/" + id;
    }

    Merge merge() {
        return told.merge();
    }

    String path() {
        return path(merge().id());
    }

    List<Fact> rows(Ui ui) {
        return Rows.told(told.rows(), ui);
    }

    String lead(Ui ui) {
        return ui.t("merge.by", told.by().in(ui.words()), moment(merge().mergedAt(), ui));
    }

    static String moment(Instant at, Ui ui) {
        ZoneId zone = ui.place() == null ? ZoneOffset.UTC : ui.place().zone();
        return ui.words().moment(at, zone);
    }

    static String day(Instant at, Ui ui) {
        ZoneId zone = ui.place() == null ? ZoneOffset.UTC : ui.place().zone();
        return ui.words().date(LocalDate.ofInstant(at, zone));
    }
}

package app.tailtown.booking.today;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import java.util.List;
import java.util.Map;

/** A list of the day on paper, black on white, that fits A4 and Letter. */
record DaySheetPage(TodayPage day, Sheet sheet, List<SheetLine> lines) implements Page {

    String title(Ui ui) {
        return ui.t("sheet." + sheet.code()) + ", " + ui.words().longDay(day.day());
    }

    /** Where and when it was printed, and what it leaves out. */
    String lead(Ui ui) {
        var printed = ui.t(
                "sheet.printed",
                ui.words().day(day.today(), day.today()),
                ui.words().time(day.now()));
        return day.resort().name() + " · " + day.lead(ui) + " · " + printed;
    }

    Map<String, List<SheetLine>> areas() {
        return sheet.areas(lines);
    }

    boolean showsUntil() {
        return sheet.showsUntil();
    }
}

package app.tailtown.booking.today;

import app.tailtown.design.Badge;
import app.tailtown.design.Icon;
import app.tailtown.design.Tone;
import app.tailtown.design.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The paper pack that was made last.
 *
 * @param day it is of
 * @param pages 0 when it could not be made
 */
record LatestPack(LocalDate day, Instant at, int pages) {

    /** The night makes it from three on; by then it was tried four times. */
    private static final LocalTime MADE_BY = LocalTime.of(4, 0);

    /** What is to be said of it on Today: nothing is wrong when it is of today, or of yesterday while it is still night. */
    static Badge badge(TodayPage page, Ui ui) {
        var pack = page.pack();
        if (pack == null) return new Badge(Tone.MIND, ui.t("pack.none"), Icon.ALERT);
        var day = ui.words().day(pack.day(), page.today());
        if (pack.pages() == 0) return new Badge(Tone.ALERT, ui.t("pack.failed", day), Icon.ALERT);
        var from = page.now().isBefore(MADE_BY) ? page.today().minusDays(1) : page.today();
        if (pack.day().isBefore(from)) return new Badge(Tone.MIND, ui.t("pack.old", day), Icon.CLOCK);
        var at = pack.at().atZone(page.resort().zone());
        var time = ui.words().time(at.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        return Badge.plain(
                ui.t("pack.news", ui.words().day(at.toLocalDate(), page.today()) + ", " + time, pack.pages()));
    }
}

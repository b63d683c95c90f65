package app.tailtown.booking.whynot;

import app.tailtown.booking.plan.Guests;
import app.tailtown.design.Icon;
import app.tailtown.design.Ui;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.NightCount;
import app.tailtown.lodging.NightUse;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.TypeNights;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suites behind one number: every suite of the type in that night, and who waits for one.
 *
 * @param guests those who are to come, to say which suites do not take them
 */
record Behind(
        String type,
        LocalDate night,
        NightCount count,
        List<Line> lines,
        List<Guest> guests,
        Map<HolderId, HolderNames.Name> names) {

    /**
     * One suite, or somebody without any.
     *
     * @param suite absent for who has lost theirs
     */
    record Line(@Nullable Suite suite, SuiteNights.Use use) {}

    static Behind of(WhyNotPage page, TypeNights type, LocalDate night) {
        var number = type.stay().nightOf(night);
        var owed = type.owed().stream()
                .filter(o -> o.touches(number, number + 1))
                .map(o -> new Line(null, new SuiteNights.Use(NightUse.LET, o.holder(), "")));
        var suites = type.suites().stream()
                .map(s -> new Line(s.suite(), s.uses().get(number)))
                .sorted(Comparator.comparing(l -> l.use().what()));
        var guests = page.pets().stream().map(p -> Guests.of(p, type.stay())).toList();
        return new Behind(
                type.name(),
                night,
                type.count(number),
                Stream.concat(owed, suites).toList(),
                guests,
                page.names());
    }

    Icon icon(Line line) {
        if (line.suite() == null) return Icon.ALERT;
        return switch (line.use().what()) {
            case CLOSED -> Icon.LOCK;
            case LET -> Icon.BOARDING;
            case HELD, DAY -> Icon.CLOCK;
            case FREE -> Icon.CHECK;
        };
    }

    /** Where one sees more of it; empty where there is nothing to open. */
    String href(Line line, Ui ui) {
        var holder = line.use().holder();
        if (holder == null) return "";
        return switch (line.use().what()) {
            case CLOSED -> ui.may("lodging-view") ? "/closures/" + holder.value() : "";
            case LET, HELD -> "/reservations/" + holder.value();
            case DAY -> names.containsKey(holder) ? names.get(holder).href() : "";
            case FREE -> "";
        };
    }

    String title(Line line, Ui ui) {
        return line.suite() == null ? who(line, ui) : line.suite().name();
    }

    String said(Line line, Ui ui) {
        if (line.suite() == null) return ui.t("why-not.line.waits", type);
        return switch (line.use().what()) {
            case CLOSED ->
                line.use().reason().isEmpty()
                        ? ui.t("why-not.line.closed")
                        : ui.t("why-not.line.closed-because", line.use().reason());
            case LET -> who(line, ui);
            case HELD -> ui.t("why-not.line.held", who(line, ui));
            case DAY -> ui.t("why-not.line.day", who(line, ui));
            case FREE -> free(line.suite(), ui);
        };
    }

    private String free(Suite suite, Ui ui) {
        return Fit.fits(suite, guests) ? ui.t("why-not.line.free") : ui.t("why-not.line.unfit");
    }

    private String who(Line line, Ui ui) {
        var holder = line.use().holder();
        var name = holder == null ? null : names.get(holder);
        return name == null ? ui.t("why-not.somebody") : name.label();
    }
}

package app.tailtown.hours;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.lodging.SuiteType;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.platform.Times;
import app.tailtown.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a resort is open, its closed dates and holidays, and its minimum stays: now and to come, what is over behind a link.
 *
 * @param typed why the last thing one tried was not done
 */
record HoursPage(
        Resort resort,
        OpeningHours hours,
        List<MinimumStay> minimums,
        List<SuiteType> types,
        LocalDate today,
        Typed typed)
        implements Page {

    static String path(ResortId resort) {
        return "/resorts/" + resort.value() + "/hours";
    }

    static String closedPath(ResortId resort) {
        return "/resorts/" + resort.value() + "/closed-dates";
    }

    static String minimumPath(ResortId resort) {
        return "/resorts/" + resort.value() + "/minimum-stays";
    }

    String path() {
        return path(resort.id());
    }

    String closedPath() {
        return closedPath(resort.id());
    }

    String minimumPath() {
        return minimumPath(resort.id());
    }

    /** The week that holds and those that will take over. */
    List<Week> weeks() {
        return hours.weeks().stream().filter(w -> !w.isOver(today)).toList();
    }

    Optional<Week> now() {
        return hours.weeks().stream().filter(w -> w.covers(today)).findFirst();
    }

    List<Week> toCome() {
        return hours.weeks().stream().filter(w -> w.isToCome(today)).toList();
    }

    String head(Week week, Ui ui) {
        return week.isToCome(today)
                ? ui.t("hours.from", ui.words().date(week.from()))
                : ui.t("hours.since", ui.words().date(week.from()));
    }

    /** A line for each window. */
    List<String> times(Week week, DayOfWeek day, Ui ui) {
        var spans = week.on(day).spans();
        return spans.isEmpty()
                ? List.of(ui.t("hours.closed.weekday"))
                : spans.stream()
                        .map(s -> ui.words().times(new Times(List.of(s))))
                        .toList();
    }

    String weekday(DayOfWeek day, Ui ui) {
        var said = ui.words().weekday(day);
        return said.substring(0, 1).toUpperCase(ui.words().locale()) + said.substring(1);
    }

    List<SpecialDay> specialDays() {
        return hours.specialDays().stream().filter(s -> !s.isOver(today)).toList();
    }

    List<SpecialDay> specialDaysOver() {
        return hours.specialDays().stream()
                .filter(s -> s.isOver(today))
                .toList()
                .reversed();
    }

    String say(SpecialDay day, Ui ui) {
        var how = day.times().isEmpty()
                ? ui.t("hours.closed.all-day")
                : ui.t("hours.open", ui.words().times(day.times()));
        return HoursWords.days(day.from(), day.through(), today, ui) + " · " + how;
    }

    List<MinimumStay> seasons() {
        return minimums.stream().filter(m -> !m.isOver(today)).toList();
    }

    List<MinimumStay> seasonsOver() {
        return minimums.stream().filter(m -> m.isOver(today)).toList().reversed();
    }

    String say(MinimumStay minimum, Ui ui) {
        return ui.t(
                "minimum.say",
                HoursWords.days(minimum.from(), minimum.through(), today, ui),
                minimum.nights(),
                typeOf(minimum).orElseGet(() -> ui.t("minimum.type.any")));
    }

    private Optional<String> typeOf(MinimumStay minimum) {
        return types.stream()
                .filter(t -> t.id().value().equals(minimum.suiteTypeId()))
                .map(SuiteType::name)
                .findFirst();
    }
}

package app.tailtown.hours;

import app.tailtown.design.Page;
import app.tailtown.design.Ui;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Times;
import app.tailtown.web.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The opening times of a week to be filled in; it begins as the last one. */
record WeekFormPage(Resort resort, Optional<Week> last, LocalDate today, Typed typed) implements Page {

    private static final int FEWEST_WINDOWS = 2;

    String back() {
        return HoursPage.path(resort.id());
    }

    /** The first times of a resort hold from today on; when others take over is for a person to say. */
    String from() {
        return typed.of("from", last.isEmpty() ? today.toString() : "");
    }

    /** How many windows a day has in the form: one more than the fullest day of the last week would not be needed. */
    int windows() {
        var most = last.map(w -> w.days().values().stream()
                        .mapToInt(t -> t.spans().size())
                        .max()
                        .orElse(0))
                .orElse(0);
        return Math.max(FEWEST_WINDOWS, most);
    }

    /** The name of a window's fields in the form, numbered through the week. */
    String field(DayOfWeek day, int window) {
        return "windows[" + ((day.getValue() - 1) * windows() + window) + "]";
    }

    String opens(DayOfWeek day, int window) {
        return typed.of(
                field(day, window) + ".opens",
                time(day, window).map(Times.Span::from).map(LocalTime::toString).orElse(""));
    }

    String closes(DayOfWeek day, int window) {
        return typed.of(
                field(day, window) + ".closes",
                time(day, window)
                        .map(Times.Span::until)
                        .map(LocalTime::toString)
                        .orElse(""));
    }

    String label(String key, DayOfWeek day, Ui ui) {
        return ui.t(key, ui.words().weekday(day));
    }

    private Optional<Times.Span> time(DayOfWeek day, int window) {
        return last.map(w -> w.on(day).spans()).filter(s -> s.size() > window).map(s -> s.get(window));
    }
}

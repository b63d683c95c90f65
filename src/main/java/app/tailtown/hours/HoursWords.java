package app.tailtown.hours;

import app.tailtown.design.Ui;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hours as people say them. */
public final class HoursWords {

    private HoursWords() {}

    /** "Open 7:00 am – 7:00 pm", "Closed: Thanksgiving"; null when nobody has said. */
    public static @Nullable String day(DayHours day, Ui ui) {
        return switch (day) {
            case DayHours.Unknown _ -> null;
            case DayHours.Open open
            when open.name().isEmpty() -> ui.t("hours.open", ui.words().times(open.times()));
            case DayHours.Open open ->
                ui.t("hours.open.special", open.name(), ui.words().times(open.times()));
            case DayHours.Closed closed -> ui.t("hours.closed", ui.words().say(closed.why()));
        };
    }

    /** "Thanksgiving: at least 3 nights". */
    public static String least(MinimumStay minimum, Ui ui) {
        return ui.t("hours.least", minimum.name(), minimum.nights());
    }

    static String days(LocalDate from, LocalDate through, LocalDate today, Ui ui) {
        var first = ui.words().day(from, today);
        return from.equals(through) ? first : first + " – " + ui.words().day(through, today);
    }
}

package app.tailtown.demo;

import app.tailtown.platform.Times;
import app.tailtown.platform.Times.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** When the resorts of Cedar Creek are open: every day, shorter at weekends, closed on three holidays. Nobody of Harbor Paws has said when it is. */
final class DemoHours {

    private static final Times WORKDAY = new Times(List.of(span(7, 19)));
    private static final Times SATURDAY = new Times(List.of(span(8, 18)));
    private static final Times SUNDAY = new Times(List.of(span(8, 12), span(15, 18)));

    private DemoHours() {}

    /** A holiday of the calendar; closed when it has no times. */
    record Holiday(String name, LocalDate day, Times times) {}

    /** A season in which a stay has at least three nights; both nights belong to it. */
    record Season(String name, LocalDate first, LocalDate last) {

        static final int NIGHTS = 3;
    }

    private static Span span(int opens, int closes) {
        return new Span(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }

    static Times week(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            default -> WORKDAY;
        };
    }

    static List<Holiday> holidays(int year) {
        return List.of(
                new Holiday("New Year’s Day", LocalDate.of(year, Month.JANUARY, 1), Times.NONE),
                new Holiday("Independence Day", LocalDate.of(year, Month.JULY, 4), new Times(List.of(span(8, 12)))),
                new Holiday("Thanksgiving", thanksgiving(year), Times.NONE),
                new Holiday("Christmas Eve", LocalDate.of(year, Month.DECEMBER, 24), new Times(List.of(span(7, 13)))),
                new Holiday("Christmas Day", LocalDate.of(year, Month.DECEMBER, 25), Times.NONE),
                new Holiday("New Year’s Eve", LocalDate.of(year, Month.DECEMBER, 31), new Times(List.of(span(7, 15)))));
    }

    static List<Season> seasons(int year) {
        return List.of(
                new Season(
                        "Thanksgiving",
                        thanksgiving(year).minusDays(1),
                        thanksgiving(year).plusDays(2)),
                new Season(
                        "Christmas", LocalDate.of(year, Month.DECEMBER, 23), LocalDate.of(year, Month.DECEMBER, 31)));
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    static Times on(LocalDate day) {
        return holidays(day.getYear()).stream()
                .filter(h -> h.day().equals(day))
                .findFirst()
                .map(Holiday::times)
                .orElseGet(() -> week(day.getDayOfWeek()));
    }

    static boolean isClosed(LocalDate day) {
        return on(day).isEmpty();
    }

    /** This time, or the nearest one at which somebody is there. */
    static LocalTime near(LocalDate day, LocalTime time) {
        return on(day).from(time).or(() -> on(day).until(time)).orElse(time);
    }
}

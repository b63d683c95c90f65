package app.tailtown.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How much of a resort is let in a night, as far as it is known on the day the world stands. */
record Demand(LocalDate today) {

    /** A share of the suites, from 0 to 1. */
    double in(LocalDate night) {
        var isPeak = isPeak(night);
        var full = isPeak ? 0.97 : isWeekend(night) ? 0.89 : 0.82;
        var ahead = Math.max(0, ChronoUnit.DAYS.between(today, night));
        // Holidays are booked early, an ordinary week is still filling up.
        return full * (1 - ahead * (isPeak ? 0.004 : 0.02));
    }

    /** Nights until the day people come home from a holiday, or 0 when there is none near. */
    int nightsAway(LocalDate arrival) {
        if (!isPeak(arrival.plusDays(1)) && !isPeak(arrival.plusDays(2))) return 0;
        var home = arrival.plusDays(1);
        while (isPeak(home)) home = home.plusDays(1);
        return (int) ChronoUnit.DAYS.between(arrival, home);
    }

    static boolean isWeekend(LocalDate night) {
        return night.getDayOfWeek() == DayOfWeek.FRIDAY || night.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    /** The nights when the United States travel. */
    static boolean isPeak(LocalDate night) {
        var year = night.getYear();
        var thanksgiving =
                LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        var memorial = LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        var labor = LocalDate.of(year, Month.SEPTEMBER, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        return isWithin(night, thanksgiving.minusDays(2), thanksgiving.plusDays(2))
                || isWithin(night, LocalDate.of(year, Month.DECEMBER, 21), LocalDate.of(year, Month.DECEMBER, 31))
                || isWithin(night, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.JANUARY, 2))
                || isWithin(night, LocalDate.of(year, Month.JULY, 2), LocalDate.of(year, Month.JULY, 5))
                || isWithin(night, memorial.minusDays(3), memorial.minusDays(1))
                || isWithin(night, labor.minusDays(3), labor.minusDays(1));
    }

    private static boolean isWithin(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}

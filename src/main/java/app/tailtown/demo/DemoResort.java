package app.tailtown.demo;

import app.tailtown.organizations.Resort;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A resort of the made-up world.
 *
 * @param households how many are at home here
 * @param pastDays how many days of its past are told
 * @param area key of the towns its customers live in
 * @param areaCodes of their phones
 * @param pricePercent of the company's list prices
 * @param closures how many windows out of service
 * @param saysHours whether it has said when it is open
 */
record DemoResort(
        Resort resort,
        int households,
        int pastDays,
        String area,
        List<String> areaCodes,
        int pricePercent,
        int closures,
        List<Block> blocks,
        boolean saysHours) {

    /** Nobody comes or goes then. */
    boolean isClosed(LocalDate day) {
        return saysHours && DemoHours.isClosed(day);
    }

    /** A wished time, moved to when somebody is there. */
    LocalTime near(LocalDate day, LocalTime time) {
        return saysHours ? DemoHours.near(day, time) : time;
    }

    /** A row of like suites, named after their prefix: N1, N2, … */
    record Block(SuiteKind kind, String area, String prefix, int count) {}
}

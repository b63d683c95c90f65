package app.tailtown.demo;

import app.tailtown.organizations.Resort;
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
 */
record DemoResort(
        Resort resort,
        int households,
        int pastDays,
        String area,
        List<String> areaCodes,
        int pricePercent,
        int closures,
        List<Block> blocks) {

    /** A row of like suites, named after their prefix: N1, N2, … */
    record Block(SuiteKind kind, String area, String prefix, int count) {}
}

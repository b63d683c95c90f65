package app.tailtown.races;

import app.tailtown.world.Api;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One measured thing, as scripts and people read it: a JSON object on a line.
 *
 * @param better {@code lower} or {@code higher}
 * @param baseline what it is compared with, measured in the same run; null when nothing is
 */
record Figure(
        String name,
        String unit,
        double value,
        double goal,
        String better,
        @Nullable Double baseline) {

    static Figure lower(String name, String unit, double value, double goal) {
        return new Figure(name, unit, value, goal, "lower", null);
    }

    static Figure higher(String name, String unit, double value, double goal) {
        return new Figure(name, unit, value, goal, "higher", null);
    }

    void print() {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("name", name);
        line.put("unit", unit);
        line.put("value", rounded(value));
        line.put("goal", goal);
        line.put("better", better);
        line.put("baseline", baseline == null ? null : rounded(baseline));
        line.put("ratio", baseline == null ? null : rounded(value / baseline));
        // So many companies as large as a real one.
        line.put("scale", Integer.getInteger("bench.companies", Integer.getInteger("bench.scale", 1)));
        System.out.println(Api.JSON.writeValueAsString(line));
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}

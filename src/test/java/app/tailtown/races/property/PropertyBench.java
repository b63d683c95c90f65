package app.tailtown.races.property;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The long run: {@code BENCH_OPTIONS='-Dproperty.seed=7 -Dproperty.operations=100000' bin/bench property}. */
public final class PropertyBench {

    private PropertyBench() {}

    /** How it went. */
    public record Ran(int operations, int refusals, int findings, double seconds, String report) {}

    public static Ran run() {
        var seed = Long.getLong("property.seed", 1);
        var operations = Integer.getInteger("property.operations", 100_000);
        try (var own = new OwnHouse()) {
            var run = own.run(UnaryOperator.identity());
            var began = System.nanoTime();
            var result = run.of(seed, operations, Integer.getInteger("property.connections", 8), own.empty(run));
            var refused = result.outcomes().entrySet().stream()
                    .filter(e -> !e.getKey().endsWith(" ok"))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return new Ran(
                    result.operations(),
                    refused,
                    result.findings().size(),
                    (System.nanoTime() - began) / 1e9,
                    result.toString());
        }
    }
}

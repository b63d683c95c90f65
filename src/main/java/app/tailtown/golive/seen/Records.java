package app.tailtown.golive.seen;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What programs recorded about this installation: {@code tailtown record}. */
public record Records(List<Filed> filed) {

    /**
     * That something was done.
     *
     * @param kind what: {@code load-test}, {@code drill}, …
     * @param by who or what recorded it
     * @param facts what came of it, as the program that did it says
     */
    public record Filed(String kind, Instant at, String by, Map<String, String> facts) {

        public Filed {
            facts = Map.copyOf(facts);
        }

        public String fact(String name) {
            return facts.getOrDefault(name, "");
        }

        /** Zero where it says no number. */
        public double number(String name) {
            var text = fact(name);
            return text.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? Double.parseDouble(text) : 0;
        }
    }

    public Records {
        filed = List.copyOf(filed);
    }

    public Optional<Filed> latest(String kind) {
        return all(kind).max(Comparator.comparing(Filed::at));
    }

    public Stream<Filed> all(String kind) {
        return filed.stream().filter(record -> record.kind().equals(kind));
    }

    /** Of those of that kind that agree in one fact, the latest. */
    public Stream<Filed> latestOfEach(String kind, String fact) {
        return all(kind)
                .collect(Collectors.toMap(
                        f -> f.fact(fact), f -> f, BinaryOperator.maxBy(Comparator.comparing(Filed::at)), TreeMap::new))
                .values()
                .stream();
    }
}

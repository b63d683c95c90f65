package app.tailtown.booking.plan;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sleeps where in which nights. Lets and prices are made from its segments, so that both say the same. */
public record Plan(List<Segment> segments) {

    /**
     * Consecutive nights of the same pets in one suite.
     *
     * @param pets who stays longest in the suite comes first: its price is explained in the fewest lines
     */
    public record Segment(Suite suite, Stay stay, List<UUID> pets) {}

    /** The fewest segments that say the same as these beds. */
    public static Plan of(Collection<Bed> beds) {
        var bySuite = beds.stream()
                .collect(Collectors.groupingBy(b -> b.suite().id(), LinkedHashMap::new, Collectors.toList()));
        return new Plan(bySuite.values().stream()
                .flatMap(Plan::segments)
                .sorted(Comparator.comparing(s -> s.stay().arrives()))
                .toList());
    }

    public List<SuiteId> suites() {
        return segments.stream().map(s -> s.suite().id()).distinct().toList();
    }

    /** From the first night in this suite to the last; segments stand in the order in which they begin. */
    public Optional<Stay> in(Suite suite) {
        var there =
                segments.stream().filter(s -> s.suite().id().equals(suite.id())).toList();
        if (there.isEmpty()) return Optional.empty();
        return Optional.of(new Stay(
                there.getFirst().stay().arrives(), there.getLast().stay().departs()));
    }

    private static Stream<Segment> segments(List<Bed> beds) {
        var suite = beds.getFirst().suite();
        var cuts = new TreeSet<LocalDate>();
        beds.forEach(b -> cuts.addAll(List.of(b.stay().arrives(), b.stay().departs())));
        var segments = new ArrayList<Segment>();
        for (var from : cuts) {
            var pets = pets(from, beds);
            var until = cuts.higher(from);
            if (until != null && !pets.isEmpty()) append(segments, new Segment(suite, new Stay(from, until), pets));
        }
        return segments.stream();
    }

    private static List<UUID> pets(LocalDate night, List<Bed> beds) {
        return beds.stream()
                .filter(b -> b.covers(night))
                .map(Bed::pet)
                .distinct()
                .sorted(Comparator.comparingLong(pet -> -nights(pet, beds)))
                .toList();
    }

    private static long nights(UUID pet, List<Bed> beds) {
        return beds.stream()
                .filter(b -> b.pet().equals(pet))
                .mapToLong(b ->
                        ChronoUnit.DAYS.between(b.stay().arrives(), b.stay().departs()))
                .sum();
    }

    private static void append(List<Segment> segments, Segment next) {
        var last = segments.isEmpty() ? null : segments.getLast();
        if (last != null
                && last.pets().equals(next.pets())
                && last.stay().departs().equals(next.stay().arrives())) {
            segments.removeLast();
            segments.add(new Segment(
                    next.suite(), new Stay(last.stay().arrives(), next.stay().departs()), next.pets()));
        } else {
            segments.add(next);
        }
    }
}

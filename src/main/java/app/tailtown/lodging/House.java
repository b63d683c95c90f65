package app.tailtown.lodging;

import app.tailtown.lodging.SuiteNights.Use;
import app.tailtown.lodging.TypeNights.Owed;
import app.tailtown.organizations.Resort;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The suites of a resort and every let that has to do with some nights, as they were at one moment. A let uses every night that its span touches; every
 * consumer of capacity is one: guests, closures, and displaced guests, who need a suite of their type although they stand in none.
 *
 * @param types in the order of the house, each with at least one suite
 * @param lost lets of those who have no suite
 */
public record House(Resort resort, List<OfType> types, List<Span> lost) {

    /** @param suites in the order of the house */
    record OfType(SuiteTypeId id, String name, String description, List<Used> suites) {}

    /** @param lets in their order */
    record Used(Suite suite, List<Span> lets) {}

    /** When a let uses what it has. */
    record Span(UUID type, NightUse what, HolderId holder, String reason, Instant begins, Instant ends) {

        boolean touches(Instant from, Instant until) {
            return begins.isBefore(until) && from.isBefore(ends);
        }

        boolean isBeside(Instant from, Instant until) {
            return ends.equals(from) || begins.equals(until);
        }
    }

    /**
     * A suite as a stay finds it.
     *
     * @param free for every night of the stay
     * @param neighbours how many lets touch the stay without a gap (0 to 2): the more, the less is cut up
     */
    public record Room(Suite suite, boolean free, int neighbours) {}

    /**
     * What one suite type has for the stay.
     *
     * @param displaced how many of its suites are owed to guests who lost theirs
     * @param rooms every suite of the type, in the order of the house
     */
    public record FreeType(SuiteTypeId id, String name, String description, int displaced, List<Room> rooms) {

        /** How many of its free suites may be given away. */
        public int left() {
            return Math.max(0, (int) rooms.stream().filter(Room::free).count() - displaced);
        }
    }

    /** What is free for a stay in these nights. */
    public List<FreeType> free(Stay stay) {
        return free(stay.begins(resort), stay.ends(resort));
    }

    /** The same for some hours of them. */
    List<FreeType> free(Instant from, Instant until) {
        return types.stream()
                .map(t -> new FreeType(
                        t.id(),
                        t.name(),
                        t.description(),
                        (int) lost.stream()
                                .filter(l -> l.type().equals(t.id().value()) && l.touches(from, until))
                                .count(),
                        t.suites().stream().map(s -> room(s, from, until)).toList()))
                .toList();
    }

    private static Room room(Used suite, Instant from, Instant until) {
        var free = true;
        var neighbours = 0;
        for (var let : suite.lets()) {
            if (let.touches(from, until)) free = false;
            else if (let.isBeside(from, until)) neighbours++;
        }
        return new Room(suite.suite(), free, neighbours);
    }

    /** What each suite is used for, night by night of these. */
    public List<TypeNights> nights(Stay stay) {
        var turnovers = IntStream.rangeClosed(0, stay.nights())
                .mapToObj(n -> resort.turnoverOn(stay.arrives().plusDays(n)))
                .toList();
        return types.stream()
                .map(t -> new TypeNights(
                        t.id(),
                        t.name(),
                        stay,
                        t.suites().stream()
                                .map(s -> new SuiteNights(s.suite(), uses(s.lets(), turnovers)))
                                .toList(),
                        lost.stream()
                                .filter(l -> l.type().equals(t.id().value()))
                                .filter(l -> l.touches(turnovers.getFirst(), turnovers.getLast()))
                                .map(l -> owed(l, turnovers))
                                .toList()))
                .toList();
    }

    private static List<Use> uses(List<Span> lets, List<Instant> turnovers) {
        var uses = new Use[turnovers.size() - 1];
        Arrays.fill(uses, Use.FREE);
        for (var let : lets) {
            for (var night = 0; night < uses.length; night++) {
                if (!let.touches(turnovers.get(night), turnovers.get(night + 1))) continue;
                if (let.what().compareTo(uses[night].what()) < 0)
                    uses[night] = new Use(let.what(), let.holder(), let.reason());
            }
        }
        return List.of(uses);
    }

    private static Owed owed(Span let, List<Instant> turnovers) {
        var touched = IntStream.range(0, turnovers.size() - 1)
                .filter(n -> let.touches(turnovers.get(n), turnovers.get(n + 1)))
                .summaryStatistics();
        return new Owed(let.holder(), touched.getMin(), touched.getMax() + 1);
    }
}

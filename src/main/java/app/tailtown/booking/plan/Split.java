package app.tailtown.booking.plan;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.TypeNights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stay in several suites one after the other, with as few moves as possible. In each suite they stay as long as anybody could stay anywhere: whatever
 * is free for some nights is free for fewer of them too, so nobody who moves earlier ever moves less often. Suites that are kept for guests who lost theirs
 * are left to them.
 */
public final class Split {

    private Split() {}

    /** Consecutive nights in one suite. */
    public record Part(Suite suite, Stay stay) {}

    /** From here one stays here until the {@code until}th night. */
    private record Reach(Suite suite, int until) {}

    /**
     * One part when a suite is free throughout; nothing when there is a night without any, or when the only suite is one that is kept for others.
     *
     * @param types of the same nights, those that are rather wanted first
     * @param takes whether a suite takes these guests
     */
    public static List<Part> of(List<TypeNights> types, Predicate<Suite> takes) {
        if (types.isEmpty()) return List.of();
        var stay = types.getFirst().stay();
        var parts = new ArrayList<Part>();
        var cuts = 0;
        for (var from = 0; from < stay.nights(); cuts++) {
            var before = parts.isEmpty() ? null : parts.getLast().suite();
            var furthest = furthest(types, takes, from, before);
            if (furthest == null) return List.of();
            var arrives = stay.arrives();
            add(
                    parts,
                    new Part(furthest.suite(), new Stay(arrives.plusDays(from), arrives.plusDays(furthest.until()))));
            from = furthest.until();
        }
        return cuts == 1 || parts.size() > 1 ? List.copyOf(parts) : List.of();
    }

    /** Who stays does not move: parts in one suite are one. */
    private static void add(List<Part> parts, Part next) {
        var last = parts.isEmpty() ? null : parts.getLast();
        if (last == null || !last.suite().equals(next.suite())) parts.add(next);
        else
            parts.set(
                    parts.size() - 1,
                    new Part(
                            next.suite(),
                            new Stay(last.stay().arrives(), next.stay().departs())));
    }

    /** Of those that go equally far one in the same area, so that nobody carries beds across the yard; else the first. */
    private static @Nullable Reach furthest(
            List<TypeNights> types, Predicate<Suite> takes, int from, @Nullable Suite before) {
        return types.stream()
                .flatMap(t -> reaches(t, takes, from))
                .sorted(Comparator.comparingInt(Reach::until)
                        .reversed()
                        .thenComparing(r -> before != null
                                && !before.area().equals(r.suite().area())))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Reach> reaches(TypeNights type, Predicate<Suite> takes, int from) {
        var most = from;
        while (most < type.stay().nights() && type.left(from, most + 1) > 0) most++;
        var limit = most;
        return type.suites().stream()
                .filter(s -> takes.test(s.suite()))
                .map(s -> new Reach(s.suite(), until(s, from, limit)))
                .filter(r -> r.until() > from);
    }

    private static int until(SuiteNights suite, int from, int limit) {
        var night = from;
        while (night < limit && suite.uses().get(night).isFree()) night++;
        return night;
    }
}

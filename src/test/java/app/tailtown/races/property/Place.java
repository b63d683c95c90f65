package app.tailtown.races.property;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Where a pet has to be in one night after something was done. */
sealed interface Place {

    record In(String suite) implements Place {}

    /** In any suite of the type, the same one for all such nights of the pet. */
    record AnyOf(String type) implements Place {}

    /** In the suite that it had lost and was given back while it was asked for, or as if that had come later. */
    record Regained(String suite, Place otherwise) implements Place {}

    /** Whether it may be in the suite, as far as this says. */
    default boolean allows(String suite) {
        return switch (this) {
            case In(var exactly) -> exactly.equals(suite);
            case AnyOf _ -> true;
            case Regained(var back, var otherwise) -> back.equals(suite) || otherwise.allows(suite);
        };
    }

    static NavigableMap<Integer, Place> all(int arrives, int departs, Place place) {
        var nights = new TreeMap<Integer, Place>();
        for (var night = arrives; night < departs; night++) nights.put(night, place);
        return nights;
    }

    /**
     * From {@code from} on it goes there; the nights before stay as they are, as far as it has them without a gap.
     *
     * @param mayBeLost of a night that it has: whether it may not have had it when it was asked for
     */
    static NavigableMap<Integer, Place> from(
            int from, int arrives, int departs, Guest had, Place place, IntPredicate mayBeLost) {
        var nights = new TreeMap<Integer, Place>();
        var keeps = true;
        var surely = true;
        for (var night = arrives; night < departs; night++) {
            var bed = had.beds.get(night);
            keeps = keeps && night < from && bed != null && !bed.isLost();
            surely = surely && !mayBeLost.test(night);
            nights.put(night, keeps ? kept(Objects.requireNonNull(bed).suite(), surely, place) : place);
        }
        return nights;
    }

    private static Place kept(String suite, boolean surely, Place otherwise) {
        return surely ? new In(suite) : new Regained(suite, otherwise);
    }

    /** It stays where it was, and nights that are added are spent in the suite they border on. */
    static NavigableMap<Integer, Place> asItWas(
            int arrives, int departs, NavigableMap<Integer, Bed> had, Place otherwise) {
        var within = new TreeMap<Integer, String>();
        had.subMap(arrives, departs).forEach((night, bed) -> {
            if (!bed.isLost()) within.put(night, bed.suite());
        });
        if (within.isEmpty()) return all(arrives, departs, otherwise);
        var nights = new TreeMap<Integer, Place>();
        for (var night = arrives; night < departs; night++) {
            var before = within.floorEntry(night);
            var entry = before == null ? within.firstEntry() : before;
            nights.put(night, new In(entry.getValue()));
        }
        return nights;
    }

    /** Refuses an answer that put the pet elsewhere. */
    static void check(House house, NavigableMap<Integer, Place> wanted, NavigableMap<Integer, Bed> got) {
        Contradiction.unless(
                wanted.keySet().equals(got.keySet()), "nights %s, not %s".formatted(wanted.keySet(), got.keySet()));
        var any = new HashSet<String>();
        wanted.forEach((night, place) -> {
            var suite = Objects.requireNonNull(got.get(night)).suite();
            var free = place instanceof Regained(var back, var otherwise) && !back.equals(suite) ? otherwise : place;
            Contradiction.unless(free.allows(suite), "not where it was to be: " + got);
            if (free instanceof AnyOf(var type)) {
                Contradiction.unless(
                        !suite.isEmpty() && house.suite(suite).type().equals(type), "no such type");
                any.add(suite);
            }
        });
        Contradiction.unless(any.size() <= 1, "moved without being asked to: " + got);
    }
}

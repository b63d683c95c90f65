package app.tailtown.races.property;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Where a pet has to be in one night after something was done. */
sealed interface Place {

    record In(String suite) implements Place {}

    /** In any suite of the type, the same one for all such nights of the pet. */
    record AnyOf(String type) implements Place {}

    static NavigableMap<Integer, Place> all(int arrives, int departs, Place place) {
        var nights = new TreeMap<Integer, Place>();
        for (var night = arrives; night < departs; night++) nights.put(night, place);
        return nights;
    }

    /** From {@code from} on it goes there; the nights before stay as they are, as far as it has them without a gap. */
    static NavigableMap<Integer, Place> from(int from, int arrives, int departs, Guest had, Place place) {
        var nights = new TreeMap<Integer, Place>();
        var keeps = true;
        for (var night = arrives; night < departs; night++) {
            var bed = had.beds.get(night);
            keeps = keeps && night < from && bed != null && !bed.isLost();
            nights.put(night, keeps ? new In(Objects.requireNonNull(bed).suite()) : place);
        }
        return nights;
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
            switch (place) {
                case In(var exactly) -> Contradiction.unless(suite.equals(exactly), "not where it was to be: " + got);
                case AnyOf(var type) -> {
                    Contradiction.unless(
                            !suite.isEmpty() && house.suite(suite).type().equals(type), "no such type");
                    any.add(suite);
                }
            }
        });
        Contradiction.unless(any.size() <= 1, "moved without being asked to: " + got);
    }
}

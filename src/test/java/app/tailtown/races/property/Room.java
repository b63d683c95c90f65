package app.tailtown.races.property;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Whether there is room for a stay, found by trying every suite for every pet. */
record Room(State state, String but) {

    boolean takes(Map<String, NavigableMap<Integer, Place>> wanted) {
        var placed = new TreeMap<String, Map<String, Set<Integer>>>();
        var open = new ArrayList<Map.Entry<String, Set<Integer>>>();
        wanted.forEach((_, nights) -> {
            var free = new TreeMap<String, Set<Integer>>();
            nights.forEach((night, place) -> {
                switch (place instanceof Place.Regained regained ? regained.otherwise() : place) {
                    case Place.Regained _ -> throw new IllegalStateException("Given back twice");
                    case Place.In(var suite) -> put(placed, suite, night);
                    case Place.AnyOf(var type) ->
                        free.computeIfAbsent(type, _ -> new HashSet<>()).add(night);
                }
            });
            open.addAll(free.entrySet());
        });
        var own = new HashSet<>(placed.keySet());
        return open.stream()
                .map(Map.Entry::getKey)
                .distinct()
                .allMatch(type -> lodges(
                        type,
                        open.stream()
                                .filter(o -> o.getKey().equals(type))
                                .map(Map.Entry::getValue)
                                .toList(),
                        placed,
                        own));
    }

    /** How many in each night of each suite. */
    private static void put(Map<String, Map<String, Set<Integer>>> placed, String suite, int night) {
        var pets = placed.computeIfAbsent(suite, _ -> new TreeMap<>());
        var next = 0;
        while (!pets.computeIfAbsent("bed " + next, _ -> new HashSet<>()).add(night)) next++;
    }

    private boolean lodges(
            String type, List<Set<Integer>> guests, Map<String, Map<String, Set<Integer>>> placed, Set<String> own) {
        var left = guests.stream().mapToLong(nights -> left(type, nights)).min().orElse(0);
        return lodges(type, guests, placed, own, left);
    }

    private boolean lodges(
            String type,
            List<Set<Integer>> guests,
            Map<String, Map<String, Set<Integer>>> placed,
            Set<String> open,
            long left) {
        if (guests.isEmpty()) return true;
        var nights = guests.getFirst();
        for (var suite : state.house.suites()) {
            var another = !open.contains(suite.id());
            if (!suite.type().equals(type) || !isFree(suite.id(), nights) || (another && left == 0)) continue;
            var then = copy(placed);
            nights.forEach(n -> put(then, suite.id(), n));
            if (then.getOrDefault(suite.id(), Map.of()).size() > suite.most()) continue;
            var opened = new HashSet<>(open);
            opened.add(suite.id());
            if (lodges(type, guests.subList(1, guests.size()), then, opened, another ? left - 1 : left)) return true;
        }
        return false;
    }

    private static Map<String, Map<String, Set<Integer>>> copy(Map<String, Map<String, Set<Integer>>> placed) {
        var copy = new TreeMap<String, Map<String, Set<Integer>>>();
        placed.forEach((suite, beds) -> {
            var each = new TreeMap<String, Set<Integer>>();
            beds.forEach((bed, nights) -> each.put(bed, new HashSet<>(nights)));
            copy.put(suite, each);
        });
        return copy;
    }

    private boolean isFree(String suite, Set<Integer> nights) {
        return nights.stream().allMatch(n -> state.isFree(suite, n, Set.of(but)));
    }

    /** How many of its free suites are not owed to somebody who lost one. */
    private long left(String type, Set<Integer> nights) {
        var free = state.house.suites().stream()
                .filter(s -> s.type().equals(type) && isFree(s.id(), nights))
                .count();
        var owed = state.stays.values().stream()
                .filter(s -> !s.id.equals(but))
                .mapToLong(s -> owed(s, type, nights))
                .sum();
        return Math.max(0, free - owed);
    }

    /**
     * One for each night that a pet of it has lost: the house counts every part of a stay that lost its suite, and where a stay is parted the model does not
     * know. So this is the most that is owed.
     */
    private static long owed(Stay stay, String type, Set<Integer> nights) {
        return stay.guests.values().stream()
                .flatMap(g -> g.beds.entrySet().stream())
                .filter(b -> b.getValue().isLost() && b.getValue().type().equals(type) && nights.contains(b.getKey()))
                .count();
    }
}

package app.tailtown.booking.plan;

import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.SuiteId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Divides guests over the suites of one type: one suite while they fit into one, else as few as possible. First it finds which kinds of suite are needed,
 * then the suites of these kinds that stand closest together.
 */
public final class Division {

    /** Nobody waits longer for families that no kennel has; what was not found by then counts as not to be had. */
    private static final int MOST_STEPS = 50_000;

    private final List<Guest> guests;
    private final List<Room> rooms;
    private final List<Open> open = new ArrayList<>();
    private int steps;

    private Division(List<Guest> guests, List<Room> rooms) {
        this.guests = guests.stream()
                .sorted(Comparator.comparingInt(Guest::grams)
                        .reversed()
                        .thenComparing(g -> g.species().toString())
                        .thenComparing(g -> g.stay().arrives())
                        .thenComparing(g -> g.stay().departs()))
                .toList();
        this.rooms = rooms;
        rooms.stream().filter(r -> !r.family().isEmpty()).forEach(r -> open.add(new Open(r, r.family())));
    }

    /** A suite that somebody was put into. */
    record Open(Room room, List<Guest> guests) {
        Open(Room room, List<Guest> guests) {
            this.room = room;
            this.guests = new ArrayList<>(guests);
        }

        boolean takes(Guest guest) {
            if (!room.isFreeFor(guest)) return false;
            var together = new ArrayList<>(guests);
            together.add(guest);
            return Fit.fits(room.suite(), together);
        }
    }

    /**
     * Who goes where; empty when they cannot all be lodged.
     *
     * @param rooms of one type, in the order of the house
     * @param most how many suites may be taken beside those where some of the family sleep anyway
     */
    public static Optional<Map<UUID, Room>> of(List<Guest> guests, List<Room> rooms, int most) {
        for (var suites = 0; suites <= Math.min(most, guests.size()); suites++) {
            var division = new Division(guests, rooms);
            if (division.place(0, suites, 0))
                return Optional.of(Closest.of(rooms).choose(division.open, guests));
        }
        return Optional.empty();
    }

    /** Puts the guests from {@code next} on somewhere, opening at most {@code left} more suites. */
    private boolean place(int next, int left, int from) {
        if (next == guests.size()) return true;
        if (++steps > MOST_STEPS) return false;
        var guest = guests.get(next);
        // Of guests who differ in nothing the later one never goes to an earlier suite: that would be the same division
        // again.
        var first = next > 0 && isTwin(guests.get(next - 1), guest) ? from : 0;
        for (var i = first; i < open.size(); i++) {
            if (!open.get(i).takes(guest)) continue;
            open.get(i).guests().add(guest);
            if (place(next + 1, left, i)) return true;
            open.get(i).guests().removeLast();
        }
        return left > 0 && placeInAnother(next, left, guest);
    }

    private boolean placeInAnother(int next, int left, Guest guest) {
        var tried = new HashSet<Room.Kind>();
        for (var room : rooms) {
            if (isOpen(room) || !tried.add(room.kind())) continue;
            var another = new Open(room, List.of());
            if (!another.takes(guest)) continue;
            another.guests().add(guest);
            open.add(another);
            if (place(next + 1, left - 1, open.size() - 1)) return true;
            open.removeLast();
        }
        return false;
    }

    private boolean isOpen(Room room) {
        return open.stream()
                .anyMatch(o -> o.room().suite().id().equals(room.suite().id()));
    }

    private static boolean isTwin(Guest one, Guest other) {
        return one.grams() == other.grams()
                && one.species().equals(other.species())
                && one.stay().equals(other.stay());
    }

    /** Of the rooms of the kinds that are needed, those that stand closest together. */
    private record Closest(List<Room> rooms, Map<SuiteId, Integer> order) {

        private static final int ANOTHER_AREA = 1_000;

        /** A few steps further down the corridor weigh less than a gap in the calendar. */
        private static final int A_GAP = 2;

        static Closest of(List<Room> rooms) {
            var order = new HashMap<SuiteId, Integer>();
            for (var room : rooms) order.put(room.suite().id(), order.size());
            return new Closest(rooms, order);
        }

        Map<UUID, Room> choose(List<Open> open, List<Guest> guests) {
            List<Room> best = List.of();
            var least = Integer.MAX_VALUE;
            for (var anchor : rooms) {
                var chosen = around(anchor, open);
                var cost = chosen.isEmpty() ? Integer.MAX_VALUE : cost(chosen);
                if (cost >= least) continue;
                best = chosen;
                least = cost;
            }
            var who = new HashMap<UUID, Room>();
            for (var i = 0; i < open.size(); i++) {
                for (var guest : open.get(i).guests()) who.put(guest.pet(), best.get(i));
            }
            who.keySet().retainAll(guests.stream().map(Guest::pet).toList());
            return who;
        }

        /** For each suite that is needed the free one of its kind nearest to the anchor; nothing when the kinds run out. */
        private List<Room> around(Room anchor, List<Open> open) {
            var used = new HashSet<SuiteId>();
            var chosen = new ArrayList<Room>();
            for (var needed : open) {
                var room = needed.room().family().isEmpty()
                        ? rooms.stream()
                                .filter(r -> r.family().isEmpty()
                                        && r.kind().equals(needed.room().kind()))
                                .filter(r -> !used.contains(r.suite().id()))
                                .min(Comparator.comparingInt(r -> distance(anchor, r) - A_GAP * r.neighbours()))
                        : Optional.of(needed.room());
                if (room.isEmpty()) return List.of();
                used.add(room.get().suite().id());
                chosen.add(room.get());
            }
            return chosen;
        }

        private int cost(List<Room> chosen) {
            var cost = 0;
            for (var i = 0; i < chosen.size(); i++) {
                cost -= A_GAP * chosen.get(i).neighbours();
                for (var other : chosen.subList(0, i)) cost += distance(chosen.get(i), other);
            }
            return cost;
        }

        private int distance(Room one, Room other) {
            var steps = Math.abs(place(one) - place(other));
            return one.suite().area().equals(other.suite().area()) ? steps : steps + ANOTHER_AREA;
        }

        private int place(Room room) {
            return order.getOrDefault(room.suite().id(), 0);
        }
    }
}

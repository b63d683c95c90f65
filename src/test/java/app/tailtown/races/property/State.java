package app.tailtown.races.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All there is at one moment. Everything is looked up by going through it: slow, and hard to get wrong. */
class State {

    /** More days than any stay has. */
    private static final int REMEMBERED = 21;

    final House house;
    final Map<String, Stay> stays = new TreeMap<>();
    final Map<String, Closure> closures = new TreeMap<>();
    /** The closure that last took the suite away from a pet of a stay in a night. */
    final Map<Lost, String> lost = new HashMap<>();

    /** When a night was given back by an opening, by the clock they all share: whoever began before may still have seen it lost. */
    final Map<Lost, Long> regained = new HashMap<>();

    /** When each closure was answered, by the clock they all share, and when the operation that is being done began and ended. */
    final Map<String, Long> closed = new HashMap<>();

    long began;
    long ended;

    final Map<String, Visit> visits = new TreeMap<>();
    /** What was given and not removed, by its id: the stay it was given in. */
    final Map<String, String> given = new TreeMap<>();

    final Map<String, String> removed = new TreeMap<>();
    int today;

    State(House house, int today) {
        this.house = house;
        this.today = today;
    }

    record Lost(String stay, String pet, int night) {}

    record Closure(String suite, int from, int until) {
        boolean covers(String which, int night) {
            return suite.equals(which) && from <= night && night < until;
        }
    }

    /** A day of camp. */
    record Visit(List<String> pets, int day, boolean cancelled) {}

    /** Whether the stay lost what it has lost to closures that had no answer yet when the operation began: it may not have seen them. */
    boolean lostMeanwhile(Stay stay) {
        return stay.guests.entrySet().stream()
                .allMatch(g -> g.getValue().beds.entrySet().stream()
                        .filter(bed -> bed.getValue().isLost())
                        .allMatch(bed -> closed.getOrDefault(lost.get(new Lost(stay.id, g.getKey(), bed.getKey())), 0L)
                                > began));
    }

    /** Whether the night is lost, or was when the operation that is being done began. */
    boolean mayBeLost(Stay stay, String pet, int night) {
        var bed = stay.guest(pet).beds.get(night);
        return bed != null && bed.isLost() || regained.getOrDefault(new Lost(stay.id, pet, night), 0L) > began;
    }

    Stay stay(String id) {
        var stay = stays.get(id);
        if (stay == null) throw new Contradiction("nobody booked " + id);
        return stay;
    }

    Stay numbered(String number) {
        return stays.values().stream()
                .filter(s -> s.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new Contradiction("nobody booked " + number));
    }

    /** Who has the suite in this night, stays and closures alike. */
    Stream<String> holders(String suite, int night) {
        return Stream.concat(
                stays.values().stream()
                        .filter(s -> s.any(g -> sleeps(g, suite, night)))
                        .map(s -> s.id),
                closures.entrySet().stream()
                        .filter(c -> c.getValue().covers(suite, night))
                        .map(Map.Entry::getKey));
    }

    static boolean sleeps(Guest guest, String suite, int night) {
        var bed = guest.beds.get(night);
        return bed != null && bed.suite().equals(suite);
    }

    boolean isFree(String suite, int night, Set<String> but) {
        return holders(suite, night).allMatch(but::contains);
    }

    /** Whether somebody else has the suite in one of these nights. */
    boolean isTaken(String suite, int arrives, int departs, Set<String> but) {
        for (var night = arrives; night < departs; night++) if (!isFree(suite, night, but)) return true;
        return false;
    }

    /** The other stay in which the pet sleeps in this night. */
    Optional<Stay> elsewhere(String pet, int night, String but) {
        return stays.values().stream()
                .filter(s -> !s.id.equals(but) && s.guests.containsKey(pet))
                .filter(s -> s.guest(pet).beds.containsKey(night))
                .findFirst();
    }

    /** Gives the pets of a stay these beds; nobody else may have them, and no pet a second one. */
    void lodge(Stay stay, Map<String, NavigableMap<Integer, Bed>> beds) {
        beds.forEach((pet, nights) -> stay.guest(pet).beds = nights);
        for (var pet : stay.guests.keySet()) {
            stay.guest(pet).beds.forEach((night, bed) -> {
                elsewhere(pet, night, stay.id).ifPresent(s -> {
                    throw new Contradiction("%s sleeps in %s on %s".formatted(pet, s.number, House.date(night)));
                });
                if (!bed.isLost()) refuseTaken(stay, bed.suite(), night);
            });
        }
    }

    private void refuseTaken(Stay stay, String suite, int night) {
        var name = house.suite(suite).name();
        Contradiction.unless(
                isFree(suite, night, Set.of(stay.id)),
                "%s on %s is let twice, to %s too".formatted(name, House.date(night), stay.number));
        var together = stay.guests.values().stream()
                .filter(g -> sleeps(g, suite, night))
                .count();
        Contradiction.unless(together <= house.suite(suite).most(), name + " is too full");
    }

    /** Overridden by a model that is wrong on purpose. */
    void giveUp(Guest guest) {
        guest.giveUpNights();
    }

    int taken(int day) {
        return visits.values().stream()
                .filter(v -> v.day() == day && !v.cancelled())
                .mapToInt(v -> v.pets().size())
                .sum();
    }

    boolean camps(String pet, int day) {
        return visits.values().stream()
                .anyMatch(v -> v.day() == day && !v.cancelled() && v.pets().contains(pet));
    }

    /** Nothing more is done to it. What is over still explains why a stay that goes on could not have a night that is over too. */
    boolean isOver(Stay stay) {
        return isOver(stay, today);
    }

    private static boolean isOver(Stay stay, int day) {
        return stay.departs() < day && !stay.any(Guest::isHere);
    }

    /** Forgets what no stay that goes on reaches back to. */
    void forgetThePast() {
        var longAgo = today - REMEMBERED;
        stays.values().removeIf(s -> isOver(s, longAgo));
        closures.values().removeIf(c -> c.until() <= longAgo);
        visits.values().removeIf(v -> v.day() < today);
        given.values().removeIf(stay -> !stays.containsKey(stay));
        removed.values().removeIf(stay -> !stays.containsKey(stay));
    }
}

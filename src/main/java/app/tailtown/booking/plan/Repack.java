package app.tailtown.booking.plan;

import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Suite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Makes room in a type that has some every night but no suite for all of them: whoever may be moved goes to other suites of the type until one is free. With
 * as few moves as possible, in an order in which each goes to a suite that is free by then; never an exchange, which cannot be done one after the other.
 */
public final class Repack {

    /** More than this nobody wants to explain to four households. */
    public static final int MOST_MOVES = 4;

    /** What was not found by then counts as not to be had. */
    private static final int MOST_STEPS = 5_000;

    /**
     * Somebody who has a suite.
     *
     * @param begins from when on it is theirs
     * @param mayMove neither promised to them by name nor begun, and all that stands in the way elsewhere is known
     */
    public record Standing(UUID let, UUID suite, Instant begins, Instant ends, List<Guest> guests, boolean mayMove) {

        boolean overlaps(Instant from, Instant until) {
            return begins.isBefore(until) && from.isBefore(ends);
        }
    }

    /** One move of the list, to be done after those before it. */
    public record Step(Standing who, Suite to) {}

    /**
     * What it comes to.
     *
     * @param suite which is free after the last step
     */
    public record Room(Suite suite, List<Step> steps) {}

    private final List<Suite> suites;
    private final Instant begins;
    private final Instant ends;
    private final Map<UUID, List<Standing>> house = new HashMap<>();
    private final Set<UUID> touched = new HashSet<>();
    private final List<Step> done = new ArrayList<>();
    private int steps;
    private int limit;
    private UUID wanted = new UUID(0, 0);

    private Repack(List<Suite> suites, List<Standing> lets, Instant begins, Instant ends) {
        this.suites = suites;
        this.begins = begins;
        this.ends = ends;
        for (var let : lets)
            house.computeIfAbsent(let.suite(), _ -> new ArrayList<>()).add(let);
    }

    /**
     * Empty when it cannot be done with {@link #MOST_MOVES}, or when nothing need be moved.
     *
     * @param suites of the type, in the order of the house
     * @param lets whoever has one of them, as far around as lets reach
     * @param takes whether a suite takes those who are to come
     */
    public static Optional<Room> of(
            List<Suite> suites, List<Standing> lets, Instant begins, Instant ends, Predicate<Suite> takes) {
        var search = new Repack(suites, lets, begins, ends);
        var wished = suites.stream()
                .filter(takes)
                .filter(s -> search.inTheWay(s, begins, ends).stream().allMatch(Standing::mayMove))
                .sorted(Comparator.comparingInt(
                        s -> search.inTheWay(s, begins, ends).size()))
                .toList();
        if (wished.isEmpty() || search.inTheWay(wished.getFirst(), begins, ends).isEmpty()) return Optional.empty();
        for (var most = 1; most <= MOST_MOVES; most++) {
            for (var suite : wished) {
                if (search.canFree(suite, most)) return Optional.of(new Room(suite, List.copyOf(search.done)));
            }
        }
        return Optional.empty();
    }

    private boolean canFree(Suite suite, int most) {
        limit = most;
        wanted = suite.id().value();
        var leaving = inTheWay(suite, begins, ends);
        return leaving.size() <= most && clear(leaving, 0, () -> true);
    }

    private List<Standing> inTheWay(Suite suite, Instant from, Instant until) {
        return house.getOrDefault(suite.id().value(), List.of()).stream()
                .filter(l -> l.overlaps(from, until))
                .toList();
    }

    /** Moves all of these, one after the other, and then the rest; takes everything back when that fails. */
    private boolean clear(List<Standing> leaving, int next, BooleanSupplier rest) {
        if (next == leaving.size()) return rest.getAsBoolean();
        return isGone(leaving.get(next))
                ? clear(leaving, next + 1, rest)
                : move(leaving.get(next), () -> clear(leaving, next + 1, rest));
    }

    /** Another one needed its place first. */
    private boolean isGone(Standing who) {
        return !house.getOrDefault(who.suite(), List.of()).contains(who);
    }

    private boolean move(Standing who, BooleanSupplier rest) {
        if (!who.mayMove() || touched.size() >= limit || !touched.add(who.let())) return false;
        for (var to : suites) {
            if (++steps > MOST_STEPS) break;
            if (!mayGo(who, to)) continue;
            var leaving = inTheWay(to, who.begins(), who.ends());
            if (touched.size() + leaving.size() > limit) continue;
            if (clear(leaving, 0, () -> go(who, to, rest))) return true;
        }
        touched.remove(who.let());
        return false;
    }

    private boolean mayGo(Standing who, Suite to) {
        return !to.id().value().equals(who.suite())
                && !(to.id().value().equals(wanted) && who.overlaps(begins, ends))
                && Fit.fits(to, who.guests());
    }

    private boolean go(Standing who, Suite to, BooleanSupplier rest) {
        var from = house.computeIfAbsent(who.suite(), _ -> new ArrayList<>());
        var there = house.computeIfAbsent(to.id().value(), _ -> new ArrayList<>());
        // Moved once it stands in nobody's way again: it may not be moved on.
        var moved = new Standing(who.let(), to.id().value(), who.begins(), who.ends(), who.guests(), false);
        from.remove(who);
        there.add(moved);
        done.add(new Step(who, to));
        if (rest.getAsBoolean()) return true;
        done.removeLast();
        there.remove(moved);
        from.add(who);
        return false;
    }
}

package app.tailtown.booking.plan;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives several stays a suite each, so that no two of them have one in the same night. Whoever has the fewest to choose from chooses first. */
public final class EachItsOwn {

    /** A search that takes longer than a person waits has failed. */
    private static final int MOST_STEPS = 50_000;

    private final List<Wish> wishes;
    private final List<Integer> order;
    private final Map<SuiteId, List<Stay>> taken = new HashMap<>();
    private final Suite[] found;
    private int steps;

    private EachItsOwn(List<Wish> wishes) {
        this.wishes = wishes;
        this.order = IntStream.range(0, wishes.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> wishes.get(i).free().size()))
                .toList();
        this.found = new Suite[wishes.size()];
    }

    /**
     * What one of them may have.
     *
     * @param free the one to suggest first before the others
     */
    public record Wish(Stay nights, List<Suite> free) {}

    /** In the order of the wishes; empty where not all of them can have one. */
    public static Optional<List<Suite>> of(List<Wish> wishes) {
        var search = new EachItsOwn(wishes);
        return search.give(0) ? Optional.of(List.of(search.found)) : Optional.empty();
    }

    private boolean give(int turn) {
        if (turn == order.size()) return true;
        var who = order.get(turn);
        var wish = wishes.get(who);
        for (var suite : wish.free()) {
            if (++steps > MOST_STEPS) return false;
            var others = taken.computeIfAbsent(suite.id(), _ -> new ArrayList<>());
            if (others.stream().anyMatch(wish.nights()::meets)) continue;
            others.add(wish.nights());
            found[who] = suite;
            if (give(turn + 1)) return true;
            others.removeLast();
        }
        return false;
    }
}

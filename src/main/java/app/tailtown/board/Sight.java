package app.tailtown.board;

import java.util.List;

/**
 * Which suites are drawn: those of a big house that nobody sees at once come when the others are drawn.
 *
 * @param groups in the order of the house
 */
record Sight(List<Board.Group> groups, Part part) {

    /** More rows than a screen has. */
    static final int AT_ONCE = 40;

    /** All of it; what is seen at once, with gaps for the others; those others. */
    enum Part {
        ALL,
        FIRST,
        REST
    }

    List<Lane> atOnce(Board.Group group) {
        return group.lanes().subList(0, drawn(group));
    }

    List<Lane> later(Board.Group group) {
        return group.lanes().subList(drawn(group), group.lanes().size());
    }

    boolean isInTwoParts() {
        return groups.stream().anyMatch(g -> !later(g).isEmpty());
    }

    private int drawn(Board.Group group) {
        var all = group.lanes().size();
        if (part == Part.ALL) return all;
        var before = groups.stream()
                .takeWhile(g -> !g.id().equals(group.id()))
                .mapToInt(g -> g.lanes().size())
                .sum();
        return Math.max(0, Math.min(all, AT_ONCE - before));
    }
}

package app.tailtown.races.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Does in the model what was done in the house, one after the other in the order in which it was committed, and holds each refusal against every state that
 * the house can have been in while it was asked.
 *
 * <p>The order is that of the last row each operation wrote into the audit: whoever had to wait for another's commit wrote that row after it. The states a
 * refusal can have seen begin before the first operation that had no answer yet when it was asked for, and end after the last one that was asked for before
 * it was answered.
 */
record Replay(State state, Map<String, Long> tickets, List<String> findings) {

    static final String UNEXPLAINED = "Nothing explains";

    /** False when something was done that the model says cannot be. */
    boolean run(List<Happened> all) {
        var done = all.stream()
                .filter(Happened::isYes)
                .sorted(Comparator.comparing(h -> tickets.getOrDefault(h.request(), -1L)))
                .toList();
        var open = new HashMap<Happened, List<Predicate<State>>>();
        all.stream()
                .filter(h -> !h.isYes())
                .forEach(h -> open.put(h, new ArrayList<>(h.deed().facts(h.no(state.house)))));
        var agree = true;
        for (var i = 0; i <= done.size(); i++) {
            look(i, done, open);
            if (i < done.size()) agree &= apply(done.get(i));
        }
        open.forEach((no, facts) -> findings.add("%s %s (%d of its facts)".formatted(UNEXPLAINED, no, facts.size())));
        return agree;
    }

    private void look(int at, List<Happened> done, Map<Happened, List<Predicate<State>>> open) {
        open.entrySet().removeIf(e -> {
            var no = e.getKey();
            var before = at < done.size() ? at : done.size();
            if (!isWithin(before, done, no)) return false;
            e.getValue().removeIf(fact -> fact.test(state));
            return e.getValue().isEmpty();
        });
    }

    private static boolean isWithin(int at, List<Happened> done, Happened no) {
        var first = 0;
        while (first < done.size() && done.get(first).ended() < no.began()) first++;
        var last = done.size();
        while (last > 0 && done.get(last - 1).began() > no.ended()) last--;
        return Math.min(first, last) <= at && at <= Math.max(first, last);
    }

    private boolean apply(Happened what) {
        if (!tickets.containsKey(what.request())) findings.add("It wrote nothing: " + what);
        state.began = what.began();
        state.ended = what.ended();
        try {
            what.deed().done(state, what.answer());
            return true;
        } catch (Contradiction e) {
            findings.add("%s: %s".formatted(e.getMessage(), what));
            return false;
        }
    }
}

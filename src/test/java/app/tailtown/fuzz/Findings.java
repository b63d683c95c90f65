package app.tailtown.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run found, each thing once with how often and an example; and how the house answered at all. */
final class Findings {

    private final Map<String, List<String>> examples = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int busy;
    private int cut;

    synchronized void count(Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        if (Judge.isBusy(answer)) busy++;
    }

    /** The connection ended before there was an answer. */
    synchronized void countCut() {
        cut++;
    }

    synchronized void add(String fault, Call call, String said) {
        var of = examples.computeIfAbsent(fault + ": " + call.operation().name(), _ -> new ArrayList<>());
        of.add(of.isEmpty() ? call + "\n      -> " + said.substring(0, Math.min(600, said.length())) : "");
    }

    int calls() {
        return statuses.values().stream().mapToInt(n -> n).sum() + cut;
    }

    int done() {
        return statuses.entrySet().stream()
                .filter(e -> e.getKey() / 100 == 2)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What is wrong, a line each: also when the house was too busy too often, or when so little was right that nothing is proven. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        examples.forEach((fault, all) -> wrong.add(fault + " (" + all.size() + " times)\n      " + all.getFirst()));
        if (busy * 200 > calls()) wrong.add("MEDIUM too busy too often: " + busy + " times");
        if (cut * 200 > calls()) wrong.add("MEDIUM connections that ended too early: " + cut);
        if (done() * 20 < calls()) wrong.add("MEDIUM so little was right that nothing is proven: " + done());
        return wrong;
    }

    @Override
    public String toString() {
        return calls() + " calls, answered " + statuses + ", " + busy + " times busy, " + cut + " cut";
    }
}

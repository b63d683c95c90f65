package app.tailtown.golive;

import app.tailtown.golive.boxes.BoxState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A look at the whole checklist.
 *
 * @param by who asked for it: {@code operator:…}, {@code job:go-live} or {@code command}
 */
public record Look(Instant began, Instant ended, String by, List<Finding> findings) {

    public Look {
        findings = List.copyOf(findings);
    }

    /** Of each state, also those that no box is in. */
    public Map<BoxState, Long> counts() {
        var counts = new EnumMap<BoxState, Long>(BoxState.class);
        Arrays.stream(BoxState.values()).forEach(state -> counts.put(state, 0L));
        findings.forEach(finding -> counts.merge(finding.state(), 1L, Long::sum));
        return counts;
    }

    public boolean has(BoxState state) {
        return findings.stream().anyMatch(finding -> finding.state() == state);
    }
}

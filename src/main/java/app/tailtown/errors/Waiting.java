package app.tailtown.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was heard and is not written yet. However much goes wrong, so many groups are told apart, and what comes beyond them is counted in one. */
@Component
final class Waiting {

    static final int MOST = 500;
    static final String ALL_OTHERS = "0".repeat(16);

    private final Object lock = new Object();
    private Map<String, Tally> groups = new LinkedHashMap<>();

    void add(Fault fault) {
        var print = fault.fingerprint();
        synchronized (lock) {
            group(print, fault).add(fault);
        }
    }

    private Tally group(String print, Fault fault) {
        var mine = groups.size() < MOST || groups.containsKey(print) ? print : ALL_OTHERS;
        return groups.computeIfAbsent(mine, of -> new Tally(of, fault));
    }

    /** What could not be written waits on. */
    void putBack(List<Tally> taken) {
        synchronized (lock) {
            for (var earlier : taken) {
                var later = groups.get(earlier.fingerprint());
                if (later == null) groups.put(earlier.fingerprint(), earlier);
                else later.addEarlier(earlier);
            }
        }
    }

    List<Tally> take() {
        synchronized (lock) {
            var taken = List.copyOf(groups.values());
            groups = new LinkedHashMap<>();
            return taken;
        }
    }
}

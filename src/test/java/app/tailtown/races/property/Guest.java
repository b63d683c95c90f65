package app.tailtown.races.property;

import java.util.NavigableMap;
import java.util.TreeMap;

/** One pet of a stay, as the model has it. */
final class Guest {

    /** The day of what did not happen. */
    static final int NEVER = Integer.MIN_VALUE;

    int arrives;
    int departs;
    int in = NEVER;
    int out = NEVER;
    int noShow = NEVER;
    /** The departure it gave up by leaving early. */
    int gaveUp = NEVER;

    NavigableMap<Integer, Bed> beds = new TreeMap<>();
    /** What it had when it gave its nights up. */
    NavigableMap<Integer, Bed> had = new TreeMap<>();
    /** Of a pet that was given up before with its nights nothing comes back with the stay. */
    boolean hadAtCancel;

    Guest(int arrives, int departs) {
        this.arrives = arrives;
        this.departs = departs;
    }

    boolean isHere() {
        return in != NEVER && out == NEVER;
    }

    boolean isExpected() {
        return in == NEVER && noShow == NEVER;
    }

    boolean hasNights() {
        return noShow == NEVER || !beds.isEmpty();
    }

    boolean hasLost() {
        return beds.values().stream().anyMatch(Bed::isLost);
    }

    void giveUpNights() {
        had = beds;
        beds = new TreeMap<>();
    }

    /** As the database is asked for it. */
    String facts() {
        return "%d-%d %s%s%s %s"
                .formatted(
                        arrives,
                        departs,
                        in == NEVER ? "" : "in ",
                        out == NEVER ? "" : "out ",
                        noShow == NEVER ? "" : "no-show ",
                        gaveUp == NEVER ? "" : gaveUp);
    }
}

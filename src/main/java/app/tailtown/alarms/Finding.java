package app.tailtown.alarms;

import java.util.List;

/**
 * That something is wrong now.
 *
 * @param about which of several: a job, a folder; empty where there is one
 * @param facts for its sentence, in their order
 */
record Finding(Condition condition, String about, List<String> facts) {

    static Finding of(Condition condition, Object... facts) {
        return about(condition, "", facts);
    }

    static Finding about(Condition condition, String about, Object... facts) {
        return new Finding(
                condition,
                about,
                java.util.Arrays.stream(facts).map(String::valueOf).toList());
    }
}

package app.tailtown.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of alarms with each look. */
final class AlarmBook {

    private AlarmBook() {}

    /**
     * @param looked what could be looked at: of what could not nobody knows whether it is over
     * @param found all that is wrong of it
     */
    static List<Alarm> after(List<Alarm> live, Set<Condition> looked, List<Finding> found, Instant now) {
        var going = live.stream()
                .map(alarm -> found.stream()
                        .filter(alarm::isAlike)
                        .findFirst()
                        .map(finding -> alarm.seen(finding, now))
                        .orElseGet(() -> alarm.endedAt() == null && looked.contains(alarm.condition())
                                ? alarm.notSeen(now)
                                : alarm));
        var begun = found.stream()
                .filter(finding -> live.stream().noneMatch(alarm -> alarm.isAlike(finding)))
                .map(finding -> Alarm.begun(finding, now));
        return new ArrayList<>(Stream.concat(going, begun).toList());
    }

    /** Whether there is nothing more to say of it. */
    static boolean isSettled(Alarm alarm, Set<Alarm.Channel> channels, Instant now) {
        return alarm.endedAt() != null && channels.stream().noneMatch(c -> alarm.isDue(c, now));
    }
}

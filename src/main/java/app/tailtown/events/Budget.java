package app.tailtown.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How many rows of one kind a company, or the installation, gets: so many in a minute and so many in a day; what comes after that is counted as one of many. */
final class Budget {

    static final int IN_A_MINUTE = 20;
    static final int IN_A_DAY = 2_000;

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private record Of(Optional<UUID> company, Kind kind, long when) {}

    private final Map<Of, Set<Happening.Alike>> minutes = new HashMap<>();
    private final Map<Of, Integer> days = new HashMap<>();

    /** The event itself, or as one of many. */
    Happening within(Happening event) {
        var alike = event.alike();
        forgetBefore(alike.minute());
        var seen = minutes.computeIfAbsent(new Of(event.company(), event.kind(), alike.minute()), _ -> new HashSet<>());
        if (seen.contains(alike)) return event;
        var day = new Of(event.company(), event.kind(), alike.minute() / MINUTES_OF_A_DAY);
        if (seen.size() >= IN_A_MINUTE || days.getOrDefault(day, 0) >= IN_A_DAY) return event.oneOfMany();
        seen.add(alike);
        days.merge(day, 1, Integer::sum);
        return event;
    }

    /** Of what came a while ago nothing more comes. */
    private void forgetBefore(long minute) {
        minutes.keySet().removeIf(of -> of.when() < minute - 5);
        days.keySet().removeIf(of -> of.when() < minute / MINUTES_OF_A_DAY - 1);
    }
}

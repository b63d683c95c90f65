package app.tailtown.daycare.waiting;

import app.tailtown.daycare.visits.Line;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts whoever finds a day of camp full at the end of the line for it. */
@Component
class LineKeeper implements Line {

    private final CampWishes wishes;
    private final Clock clock;

    LineKeeper(CampWishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public SortedMap<LocalDate, UUID> join(Joining who, SortedSet<LocalDate> days) {
        var ids = new TreeMap<>(wishes.waitingFor(who.pets(), who.service(), days));
        for (var day : days) {
            if (ids.containsKey(day)) continue;
            var id = new CampWishId(Ids.next());
            wishes.add(id, who, day, clock.instant());
            ids.put(day, id.value());
        }
        return ids;
    }
}

package app.tailtown.daycare.waiting;

import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.daycare.visits.Line;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts whoever finds a day of camp full at the end of the line for it, and takes those off it who come. */
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
        var ids = new TreeMap<LocalDate, UUID>();
        var waiting = wishes.waitingFor(who.pets(), who.service(), days, clock.instant());
        for (var wish : waiting) {
            if (!wish.isSameAs(who)) throw inLineAlready(wish);
            ids.put(wish.day(), wish.id().value());
        }
        for (var day : days) {
            if (ids.containsKey(day)) continue;
            var id = new CampWishId(Ids.next());
            wishes.add(id, who, day, clock.instant());
            ids.put(day, id.value());
        }
        return ids;
    }

    static RuntimeException inLineAlready(CampWish wish) {
        return new DaycareRefusal.InLineAlready(wish.customer(), wish.day(), wish.openList()).refused();
    }

    @Override
    public void got(List<UUID> pets, UUID service, Map<LocalDate, CampVisitId> days) {
        if (!days.isEmpty()) wishes.met(pets, service, days, clock.instant());
    }

    @Override
    public void heard(CampVisitId visit) {
        wishes.heard(visit, clock.instant());
    }
}

package app.tailtown.daycare.waiting;

import app.tailtown.daycare.places.Places;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Cursor;
import app.tailtown.platform.Slice;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for days of camp, as programs and people read it. */
@Service
@Transactional(readOnly = true)
public class CampWaitViews {

    /** How far ahead it is shown that there is a place by now. */
    private static final int DAYS_AHEAD = 62;

    private final CampWishes wishes;
    private final CampWishLists lists;
    private final Places places;
    private final Resorts resorts;
    private final Clock clock;

    CampWaitViews(CampWishes wishes, CampWishLists lists, Places places, Resorts resorts, Clock clock) {
        this.wishes = wishes;
        this.lists = lists;
        this.places = places;
        this.resorts = resorts;
        this.clock = clock;
    }

    Slice<CampWish> list(
            ResortId resort, CampWishLists.Of of, String search, CampWishOrder order, Cursor after, int size) {
        return lists.list(resorts.find(resort).id(), of, search, order, after, size, clock.instant());
    }

    /** Those who have a day and have not heard of it, and those for whom there is a place and who are to be asked; the next day first. */
    List<CampWish> toSeeTo(ResortId resort) {
        var now = clock.instant();
        var open = lists.list(resort, CampWishLists.Of.OPEN, "", CampWishOrder.DAY, Cursor.START, Slice.MOST, now)
                .items();
        var toAsk = open.stream().filter(w -> w.isToBeAsked(now)).toList();
        var free = toAsk.isEmpty()
                ? List.<Places.Count>of()
                : places.counts(
                        resort, toAsk.getFirst().day(), toAsk.getLast().day().plusDays(1));
        return open.stream()
                .filter(w -> w.state() == CampWishState.TO_TELL || w.isToBeAsked(now) && w.hasRoom(free))
                .toList();
    }

    CampWaitPage page(ResortId at, CampWishLists.Of of, String search, CampWishOrder order, Cursor after, Typed typed) {
        var resort = resorts.find(at);
        var today = resort.today(clock);
        return new CampWaitPage(
                resort,
                of,
                search,
                order,
                lists.list(at, of, search, order, after, CampWaitPage.SIZE, clock.instant()),
                after.isStart(),
                lists.counts(at, clock.instant()),
                of.goesOn() ? places.counts(at, today, today.plusDays(DAYS_AHEAD)) : List.of(),
                today,
                typed);
    }

    /** The list on which one of them stands, with what was said. */
    CampWaitPage page(CampWishId id, Typed typed) {
        var resort = wishes.find(id, clock.instant()).resortId();
        return page(resort, CampWishLists.Of.OPEN, "", CampWishOrder.DAY, Cursor.START, typed);
    }

    /** Those of one day who wait or have not heard yet, in their order. */
    public List<CampWish> onDay(ResortId resort, LocalDate day) {
        return lists.onDay(resort, day, clock.instant());
    }

    /** Those of every bound resort who wait, day by day, who has waited longest first. */
    List<CampWish> waiting() {
        return wishes.waiting(clock.instant());
    }

    /** How many places each group has left on a day. */
    Map<UUID, Integer> free(ResortId resort, LocalDate day) {
        var free = new HashMap<UUID, Integer>();
        places.counts(resort, day, day.plusDays(1)).forEach(c -> free.put(c.groupId(), c.free()));
        return free;
    }
}

package app.tailtown.daycare.waiting;

import app.tailtown.customers.Households;
import app.tailtown.daycare.DaycareRefusal;
import app.tailtown.daycare.visits.CampAhead;
import app.tailtown.daycare.visits.CampVisitId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of those who wait for a day of camp. Every method is one transaction. Whatever changes who waits or comes holds the pets before the wish, as a
 * merge and a booking do.
 */
@Service
@Transactional
public class CampWaitDesk {

    private final CampWishes wishes;
    private final CampAhead ahead;
    private final Households households;
    private final Resorts resorts;
    private final Clock clock;

    CampWaitDesk(CampWishes wishes, CampAhead ahead, Households households, Resorts resorts, Clock clock) {
        this.wishes = wishes;
        this.ahead = ahead;
        this.households = households;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CampWish find(CampWishId id) {
        return wishes.find(id, now());
    }

    /** By somebody who has them on the phone, so they have heard of it. Refused as any booking would be. */
    public CampWish book(CampWishId id) {
        var wish = hold(id);
        refuseUnlessWaiting(wish);
        wishes.booked(id, booked(wish), now());
        wishes.told(id, now());
        return find(id);
    }

    /** The same by itself, unless they no longer wait; whoever tells them says so with {@link #told}. */
    boolean bookByItself(CampWishId id) {
        var wish = hold(id);
        if (wish.state() != CampWishState.WAITING) return false;
        wishes.booked(id, booked(wish), now());
        return true;
    }

    private CampWish hold(CampWishId id) {
        var seen = wishes.find(id, now());
        var _ = households.hold(seen.customerId(), seen.petIds());
        return wishes.lock(id, now());
    }

    private CampVisitId booked(CampWish wish) {
        var visit = ahead.waitedFor(
                new CampAhead.Planned(
                        resorts.find(wish.resortId()),
                        wish.customerId(),
                        wish.petIds(),
                        wish.groupId().value(),
                        wish.serviceId(),
                        wish.part(),
                        null,
                        new TreeSet<>(List.of(wish.day()))),
                wish.note(),
                wish.booking());
        return visit.id();
    }

    /** They heard that they have the day. */
    public CampWish told(CampWishId id) {
        var wish = wishes.lock(id, now());
        if (wish.booked() == null)
            throw new DaycareRefusal.HasNoPlaceYet(wish.customer(), wish.day(), wish.openList()).refused();
        if (wish.booked().toldAt() == null) wishes.told(id, now());
        return find(id);
    }

    public CampWish undoTold(CampWishId id) {
        var wish = wishes.lock(id, now());
        if (wish.booked() == null || wish.booked().toldAt() == null) {
            throw new DaycareRefusal.NotToldYet(wish.customer(), wish.day(), wish.openList()).refused();
        }
        wishes.undoTold(id);
        return find(id);
    }

    /** They no longer want the day. */
    public CampWish withdraw(CampWishId id, String why) {
        refuseUnlessWaiting(wishes.lock(id, now()));
        wishes.withdraw(id, why, now());
        return find(id);
    }

    /** At the place they had. */
    public CampWish undoWithdraw(CampWishId id) {
        var wish = hold(id);
        if (wish.withdrawn() == null)
            throw new DaycareRefusal.StillInLine(wish.customer(), wish.day(), wish.openList()).refused();
        var days = List.of(wish.day());
        var others = wishes.waitingFor(wish.petIds(), wish.serviceId(), days, now());
        if (!others.isEmpty()) throw LineKeeper.inLineAlready(others.getFirst());
        wishes.undoWithdraw(id);
        var back = find(id);
        refuseUnlessWaiting(back);
        return back;
    }

    void passOver(CampWish wish, Map<String, String> why) {
        wishes.passedOver(wish.id(), why, now());
    }

    private void refuseUnlessWaiting(CampWish wish) {
        switch (wish.state()) {
            case WAITING -> {}
            case TO_TELL, BOOKED -> {
                var booked = Objects.requireNonNull(wish.booked());
                var open = Remedy.go(
                        "open-camp-visit",
                        List.of(booked.number()),
                        "/camp-visits/" + booked.visitId().value());
                throw new DaycareRefusal.HasThePlace(wish.customer(), booked.number(), wish.day(), List.of(open))
                        .refused();
            }
            case WITHDRAWN ->
                throw new DaycareRefusal.NotInLine(wish.customer(), wish.day(), wish.openList()).refused();
            case OVER -> throw new DaycareRefusal.CampDayOver(wish.day(), today(wish), wish.openList()).refused();
        }
    }

    private LocalDate today(CampWish wish) {
        return LocalDate.ofInstant(now(), wish.timeZone());
    }

    private Instant now() {
        return clock.instant();
    }
}

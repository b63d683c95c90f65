package app.tailtown.booking;

import app.tailtown.customers.Households;
import app.tailtown.lodging.Lets;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms what is held, holds it longer, and gives up what nobody confirmed in time. Every method is one transaction. */
@Service
@Transactional
class HoldDesk {

    private final Reservations reservations;
    private final Holds holds;
    private final BookingRules rules;
    private final Households households;
    private final Lets lets;
    private final Clock clock;

    HoldDesk(
            Reservations reservations, Holds holds, BookingRules rules, Households households, Lets lets, Clock clock) {
        this.reservations = reservations;
        this.holds = holds;
        this.rules = rules;
        this.households = households;
        this.lets = lets;
        this.clock = clock;
    }

    /** At the price that was said when it was held. */
    public Reservation confirm(ReservationId id) {
        var reservation = reservations.lock(id);
        reservation.refuseUnlessHeld();
        rules.refuseGuests(households.hold(reservation.customerId(), reservation.petIds()));
        if (!holds.confirm(id, clock.instant())) throw reservation.holdExpired();
        return reservations.happened(id, new Deed.HoldConfirmed());
    }

    /** As long again as the resort holds stays, from now on; not beyond the hour at which the guests are to come. */
    public Reservation extend(ReservationId id) {
        var reservation = reservations.lock(id);
        reservation.refuseUnlessHeld();
        var now = clock.instant();
        var resort = rules.resort(reservation.resortId());
        var until = holds.rules().until(resort, reservation.arrives(), reservation.dropOff(), now);
        if (!until.isAfter(Objects.requireNonNull(reservation.heldUntil()))) {
            throw new BookingRefusal.HoldLastsLongest(reservation.number(), reservation.openStay()).refused();
        }
        if (!holds.extend(id, until, now)) throw reservation.holdExpired();
        reservations.touch(reservation);
        return reservations.happened(id, Deed.HoldExtended.until(until, reservation.timeZone()));
    }

    /** Gives the suite up when the time is over. Whoever confirms at the same moment comes first or finds it expired. */
    public boolean lapse(ReservationId id) {
        var now = clock.instant();
        if (!holds.lockDue(id, now)) return false;
        var reservation = reservations.find(id);
        var _ = households.hold(reservation.customerId(), reservation.petIds());
        lets.release(id.holder(), now.atOffset(ZoneOffset.UTC));
        holds.expire(id);
        reservations.cancel(reservation, "", now.atOffset(ZoneOffset.UTC));
        var _ = reservations.happened(id, new Deed.HoldExpired());
        return true;
    }

    /** Until when a stay is held from now on; refused when the guests should be here by then. */
    static Instant until(HoldRules rules, Resort resort, BookStay wish, Instant now) {
        var until = rules.until(resort, wish.arrives(), wish.dropOff(), now);
        if (until.isAfter(now)) return until;
        var atOnce = Remedy.change("book-at-once", List.of(), Map.of("hold", "false"));
        throw new BookingRefusal.TooLateToHold(wish.arrives(), List.of(atOnce)).refused();
    }
}

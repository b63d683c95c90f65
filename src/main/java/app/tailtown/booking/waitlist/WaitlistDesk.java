package app.tailtown.booking.waitlist;

import app.tailtown.booking.BookStay;
import app.tailtown.booking.Reservation;
import app.tailtown.booking.ReservationId;
import app.tailtown.booking.StaysOnOffer;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts wishes on the waitlist, offers to those who wait, and takes their answer. Every method is one transaction. Whoever offers holds the wish
 * before the household; whoever ends an offer holds its reservation and the household first, and meets nobody there: to a wish with an offer nothing is offered.
 */
@Service
@Transactional
class WaitlistDesk {

    private static final EntryId NEW = new EntryId(new UUID(0, 0));

    private final Waitlist waitlist;
    private final StaysOnOffer stays;
    private final Openings openings;
    private final Resorts resorts;
    private final Clock clock;

    WaitlistDesk(Waitlist waitlist, StaysOnOffer stays, Openings openings, Resorts resorts, Clock clock) {
        this.waitlist = waitlist;
        this.stays = stays;
        this.openings = openings;
        this.resorts = resorts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WaitlistEntry find(EntryId id) {
        return waitlist.find(id, now());
    }

    /** At the end of the order. */
    public WaitlistEntry add(EntryId id, PutOnWaitlist what) {
        refuse(NEW, what);
        waitlist.add(id, what, now());
        return waitlist.find(id, now());
    }

    /** Refuses with 412 when somebody changed it since {@code version} was read, and while an offer waits for an answer. */
    public WaitlistEntry change(EntryId id, int version, ChangeWish to) {
        var before = waitlist.lock(id, now());
        if (before.version() != version) throw Precondition.stale();
        refuseUnlessWaiting(before);
        var changed = to.of(before);
        refuse(id, changed);
        waitlist.change(id, changed);
        return waitlist.find(id, now());
    }

    private void refuse(EntryId id, PutOnWaitlist what) {
        var resort = resort(what.resort());
        var nights = what.stay();
        var household = stays.refuseImpossible(resort, what.wish(NEW.value()), from -> List.of(fromToday(what, from)));
        openings.refuseUnknownTypes(resort, what);
        refuseClash(id, what.resort(), what.petIds(), nights, household.name());
    }

    private void refuseClash(EntryId id, ResortId resort, List<UUID> pets, Stay nights, String customer) {
        waitlist.clash(resort, pets, nights, id, now()).ifPresent(other -> {
            var open = Remedy.go("open-waitlist-entry", List.of(), WaitlistEntry.path(other));
            throw new WaitlistRefusal.AlreadyWaiting(customer, nights.arrives(), nights.departs(), List.of(open))
                    .refused();
        });
    }

    private static Remedy fromToday(PutOnWaitlist what, Stay from) {
        return Remedy.change(
                "from-today",
                List.of(from.arrives(), from.departs()),
                Map.of(
                        "arrives",
                        from.arrives().toString(),
                        "departs",
                        from.departs().toString()));
    }

    /** They no longer want anything; what is held for them is given up. */
    public WaitlistEntry withdraw(EntryId id, String why) {
        var seen = waitlist.find(id, now());
        if (seen.state() == WaitState.OFFERED) {
            passed(seen);
            waitlist.mayComeAgain(Objects.requireNonNull(seen.offer()).reservationId());
        }
        var entry = waitlist.lock(id, now());
        refuseUnlessWaiting(entry);
        waitlist.withdraw(id, why, now());
        return waitlist.find(id, now());
    }

    /** At the place they had. */
    public WaitlistEntry undoWithdraw(EntryId id) {
        var entry = waitlist.lock(id, now());
        if (entry.withdrawn() == null || entry.state() != WaitState.WITHDRAWN) {
            throw new WaitlistRefusal.NotWithdrawn(entry.customer(), open(entry)).refused();
        }
        var nights = entry.stay();
        refuseClash(id, entry.resortId(), entry.petIds(), nights, entry.customer());
        waitlist.undoWithdraw(id);
        var back = waitlist.find(id, now());
        refuseUnlessWaiting(back);
        return back;
    }

    /** Holds the first place that would do, or what is said; refused as a booking would be, with what can be had instead. */
    public WaitlistEntry offer(EntryId id, MakeOffer what) {
        var entry = waitlist.lock(id, now());
        refuseUnlessWaiting(entry);
        var resort = resort(entry.resortId());
        var found = what.saysWhat() ? List.<Openings.Opening>of() : openings.of(entry, resort);
        var nights = found.isEmpty()
                ? what.nights(entry.stay(), resort.today(clock))
                : found.getFirst().nights();
        var type =
                found.isEmpty() ? wished(entry, what, resort) : found.getFirst().suiteType();
        hold(entry, what, nights, type);
        return waitlist.find(id, now());
    }

    /** Where nothing would do: the type they would like best, for the reason why not. */
    private @Nullable UUID wished(WaitlistEntry entry, MakeOffer what, Resort resort) {
        if (what.suiteTypeId() != null || what.suiteId() != null) return what.suiteTypeId();
        if (!entry.suiteTypes().isEmpty()) return entry.suiteTypes().getFirst().suiteTypeId();
        return openings.types(resort, entry.stay()).stream()
                .findFirst()
                .map(t -> t.id().value())
                .orElseThrow(NotFound::new);
    }

    /** The same by itself, unless it was answered or offered meanwhile. Two who offer at once wait for each other, so that nobody overtakes anybody. */
    public boolean offerByItself(EntryId id, Openings.Opening opening) {
        var entry = waitlist.lock(id, now());
        if (entry.state() != WaitState.WAITING || waitlist.offeredBefore(id).contains(opening.asOffered()))
            return false;
        hold(entry, MakeOffer.NOTHING, opening.nights(), opening.suiteType());
        return true;
    }

    private void hold(WaitlistEntry entry, MakeOffer what, Stay nights, @Nullable UUID suiteType) {
        var since = entry.waitingSince().atZone(entry.timeZone()).toLocalDate();
        var held = stays.hold(new ReservationId(Ids.next()), wish(entry, what, nights, suiteType), since);
        waitlist.offered(entry, held.id(), nights, typeOf(held), now());
    }

    private static UUID typeOf(Reservation held) {
        return held.lets().getFirst().suiteTypeId().value();
    }

    private static BookStay wish(WaitlistEntry entry, MakeOffer what, Stay nights, @Nullable UUID suiteType) {
        return what.wish(
                entry.resortId().value(),
                entry.serviceId(),
                entry.customerId().value(),
                entry.petIds(),
                nights,
                suiteType,
                entry.note());
    }

    /** Why nothing was offered although something was free. */
    public void passOver(WaitlistEntry entry, Map<String, String> why) {
        waitlist.passedOver(entry, why, now());
    }

    /** Not this one; they go on waiting. */
    public WaitlistEntry pass(EntryId id) {
        var entry = waitlist.find(id, now());
        if (entry.state() != WaitState.OFFERED) {
            throw new WaitlistRefusal.NothingOffered(entry.customer(), open(entry)).refused();
        }
        passed(entry);
        return waitlist.find(id, now());
    }

    private void passed(WaitlistEntry entry) {
        var _ = stays.pass(Objects.requireNonNull(entry.offer()).reservationId());
    }

    private void refuseUnlessWaiting(WaitlistEntry entry) {
        switch (entry.state()) {
            case WAITING -> {}
            case OFFERED ->
                throw new WaitlistRefusal.OfferStands(entry.customer(), number(entry), openOffer(entry)).refused();
            case ACCEPTED ->
                throw new WaitlistRefusal.OfferTaken(entry.customer(), number(entry), openOffer(entry)).refused();
            case WITHDRAWN -> throw new WaitlistRefusal.NoLongerWaiting(entry.customer(), open(entry)).refused();
            case OVER -> throw new WaitlistRefusal.WaitIsOver(entry.reach().departs(), List.of(again(entry))).refused();
        }
    }

    private static String number(WaitlistEntry entry) {
        return Objects.requireNonNull(entry.offer()).number();
    }

    private static List<Remedy> openOffer(WaitlistEntry entry) {
        var offer = Objects.requireNonNull(entry.offer());
        var stay = "/reservations/" + offer.reservationId().value();
        return List.of(Remedy.go("open-stay", List.of(offer.number()), stay));
    }

    private static List<Remedy> open(WaitlistEntry entry) {
        return List.of(Remedy.go("open-waitlist-entry", List.of(), entry.path()));
    }

    private static Remedy again(WaitlistEntry entry) {
        var book = "/resorts/%s/reservations/new?customerId=%s"
                .formatted(entry.resortId().value(), entry.customerId().value());
        return Remedy.go("book-again", List.of(), book);
    }

    private Resort resort(ResortId id) {
        try {
            return resorts.find(id);
        } catch (NotFound e) {
            throw FieldsRefused.field("resortId", "unknown-id");
        }
    }

    private Instant now() {
        return clock.instant();
    }
}

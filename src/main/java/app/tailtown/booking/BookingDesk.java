package app.tailtown.booking;

import app.tailtown.customers.Households;
import app.tailtown.customers.Households.Household;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books stays and changes them. Every method is one transaction: whatever it refuses, nothing of it was written. */
@Service
@Transactional
class BookingDesk {

    private final Reservations reservations;
    private final BookingRules rules;
    private final Demands demands;
    private final SuiteChoice choice;
    private final AddOnStays addOns;
    private final Households households;
    private final Clock clock;

    BookingDesk(
            Reservations reservations,
            BookingRules rules,
            Demands demands,
            SuiteChoice choice,
            AddOnStays addOns,
            Households households,
            Clock clock) {
        this.reservations = reservations;
        this.rules = rules;
        this.demands = demands;
        this.choice = choice;
        this.addOns = addOns;
        this.households = households;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Reservation find(ReservationId id) {
        return reservations.find(id);
    }

    /**
     * Refuses what could not be booked even if everything were free, and holds the household and its pets until the transaction ends.
     *
     * @param again the way to as many nights from today on
     */
    public Household refuseImpossible(Resort resort, BookStay wish, Function<Stay, List<Remedy>> again) {
        var today = resort.today(clock);
        var stay = Coming.whole(Coming.booked(wish));
        rules.refuseImpossibleDates(stay, today);
        rules.refuseUnofferedService(wish.serviceId());
        var household = households.hold(wish.customer(), wish.pets());
        rules.refuseGuests(household);
        rules.refuseArrivalInThePast(stay, today, again);
        return household;
    }

    public Reservation book(ReservationId id, BookStay wish) {
        var resort = rules.resort(wish.resort());
        var household = refuseImpossible(
                resort,
                wish,
                now -> List.of(Remedy.go(
                        "from-today",
                        List.of(now.arrives(), now.departs()),
                        BookingPages.filled(wish.resort(), wish.customer(), wish.pets(), now))));
        var coming = Coming.booked(wish);
        var stay = Coming.whole(coming);
        var inSpite = rules.admittance().book(resort, wish, coming);
        var plan = choice.take(demands.booked(resort, id, household, coming, wish));
        rules.refuseOutsideHours(id, resort, wish, coming, plan);
        var quote = rules.quote(resort, plan);
        reservations.add(id, resort, wish, coming, quote.id(), Columns.now(clock));
        var pets = household.pets().stream().map(PetCard::name).toList();
        var booked = new Deed.Booked(pets, stay.arrives(), stay.departs());
        var deeds = new ArrayList<Deed>(List.of(wish.hold() ? hold(id, resort, wish, booked) : booked));
        deeds.addAll(addOns.give(id, wish, coming, household));
        var done = reservations.happened(id, Deed.and(inSpite, deeds.toArray(Deed[]::new)));
        AgreedPrice.refuseAnother(wish.agreedTotal(), done, wish.hold() ? "hold-at" : "book-at");
        return done;
    }

    private Deed hold(ReservationId id, Resort resort, BookStay wish, Deed.Booked what) {
        var until = HoldDesk.until(rules.holds().rules(), resort, wish, clock.instant());
        rules.holds().begin(id, until, clock.instant());
        return Deed.Held.until(what, until, resort.zone());
    }

    /** Gives the suite up. Can be taken back by {@link #undoCancel} while it is still free. */
    public Reservation cancel(ReservationId id, String reason) {
        var reservation = reservations.lock(id);
        reservation.refuseCancel();
        var _ = households.hold(reservation.customerId(), reservation.petIds());
        choice.release(id.holder(), Columns.now(clock));
        rules.holds().giveUp(id);
        reservations.cancel(reservation, reason, Columns.now(clock));
        return reservations.happened(id, new Deed.Cancelled(reason));
    }

    /** Takes the suite again, or refuses with what is free instead. */
    public Reservation undoCancel(ReservationId id) {
        var reservation = reservations.lock(id);
        if (reservation.cancelled() == null)
            throw new BookingRefusal.NotCancelled(reservation.number(), reservation.openStay()).refused();
        rules.holds().refuseWhenWishMovedOn(reservation);
        var resort = rules.resort(reservation.resortId());
        rules.refuseArrivalInThePast(reservation.stay(), resort.today(clock), reservation::bookAgain);
        var household = households.hold(reservation.customerId(), reservation.petIds());
        rules.refuseGuests(household);
        rules.admittance().again(reservation);
        var had = choice.lastOf(id.holder());
        var plan = choice.takeAgain(
                reservation, demands.had(resort, reservation, household, had), had, Columns.now(clock));
        if (reservation
                .quote()
                .isOfOthersThan(reservation.petIds().stream().map(PetId::value).toList()))
            reservations.price(reservation, rules.quote(resort, plan).id());
        reservations.undoCancel(reservation, Columns.now(clock));
        if (reservation.confirmedAt() == null) holdAgain(reservation, resort);
        return reservations.happened(id, new Deed.CancellationTakenBack());
    }

    private void holdAgain(Reservation reservation, Resort resort) {
        var now = clock.instant();
        var until = rules.holds().rules().until(resort, reservation.arrives(), reservation.dropOff(), now);
        if (!until.isAfter(now)) {
            throw new BookingRefusal.TooLateToHold(reservation.arrives(), reservation.bookAgain(reservation.stay()))
                    .refused();
        }
        rules.holds().again(reservation.id(), until);
    }
}

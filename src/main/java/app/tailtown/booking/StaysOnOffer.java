package app.tailtown.booking;

import app.tailtown.customers.Households.Household;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stays that the waitlist holds for whoever waits: booked as any other, held until somebody confirms. Every method is one transaction. */
@Service
@Transactional
public class StaysOnOffer {

    private final BookingDesk desk;
    private final Reservations reservations;

    StaysOnOffer(BookingDesk desk, Reservations reservations) {
        this.desk = desk;
        this.reservations = reservations;
    }

    /**
     * Refuses what could not be booked even if everything were free, and holds the household and its pets until the transaction ends.
     *
     * @param again the way to as many nights from today on
     */
    public Household refuseImpossible(Resort resort, BookStay wish, Function<Stay, List<Remedy>> again) {
        return desk.refuseImpossible(resort, wish, again);
    }

    /** Holds what is wished for somebody who has waited since a day; refuses as every booking does. */
    public Reservation hold(ReservationId id, BookStay wish, LocalDate since) {
        var _ = desk.book(id, wish);
        return reservations.happened(id, new Deed.Offered(since));
    }

    @Transactional(readOnly = true)
    public Reservation find(ReservationId id) {
        return reservations.find(id);
    }

    /** They do not want it. */
    public Reservation pass(ReservationId id) {
        return desk.cancel(id, "");
    }
}

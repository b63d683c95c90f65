package app.tailtown.booking;

import app.tailtown.customers.PetId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** The desks of this module for tests of another: what one does with stays, each call a transaction. No pet named means all that qualify. */
public final class StayDesks {

    private final BookingDesk booking;
    private final ChangeDesk changes;
    private final ArrivalDesk arrivals;
    private final DepartureDesk departures;
    private final NoShowDesk noShows;
    private final SwapDesk swaps;
    private final MarkNoShows job;

    public StayDesks(BeanFactory beans) {
        booking = beans.getBean(BookingDesk.class);
        changes = beans.getBean(ChangeDesk.class);
        arrivals = beans.getBean(ArrivalDesk.class);
        departures = beans.getBean(DepartureDesk.class);
        noShows = beans.getBean(NoShowDesk.class);
        swaps = beans.getBean(SwapDesk.class);
        job = beans.getBean(MarkNoShows.class);
    }

    public Reservation find(UUID id) {
        return booking.find(new ReservationId(id));
    }

    public Reservation book(UUID id, BookStay wish) {
        return booking.book(new ReservationId(id), wish);
    }

    public Reservation change(UUID id, int version, ChangeStay to) {
        return changes.change(new ReservationId(id), version, to);
    }

    public Reservation cancel(UUID id) {
        return booking.cancel(new ReservationId(id), "");
    }

    public Reservation undoCancel(UUID id) {
        return booking.undoCancel(new ReservationId(id));
    }

    public Reservation checkIn(UUID id, List<UUID> pets) {
        return arrivals.checkIn(
                        new ReservationId(id), new WhichPets(pets, null, false, List.of(), false, List.of(), null))
                .reservation();
    }

    public Reservation undoCheckIn(UUID id, List<UUID> pets) {
        return arrivals.undoCheckIn(new ReservationId(id), ids(pets));
    }

    public Reservation checkOut(UUID id, List<UUID> pets, boolean releaseRest) {
        return departures
                .checkOut(new ReservationId(id), ids(pets), releaseRest)
                .reservation();
    }

    public Reservation undoCheckOut(UUID id, List<UUID> pets) {
        return departures.undoCheckOut(new ReservationId(id), ids(pets));
    }

    public Reservation noShow(UUID id, List<UUID> pets, boolean release) {
        return noShows.mark(new ReservationId(id), ids(pets), release).reservation();
    }

    public Reservation undoNoShow(UUID id, List<UUID> pets) {
        return noShows.undo(new ReservationId(id), ids(pets));
    }

    /** From this night on the pets in {@code suite} sleep in {@code withSuite} and those of the other stay the other way round. */
    public Reservation swap(UUID id, UUID suite, UUID other, UUID withSuite, LocalDate from) {
        return swaps.swap(new ReservationId(id), new SwapSuites(suite, withSuite, other, from));
    }

    /** What the quarter of an hour does for the bound company. */
    public void markNoShows() {
        job.run();
    }

    private static List<PetId> ids(List<UUID> pets) {
        return pets.stream().map(PetId::new).toList();
    }
}

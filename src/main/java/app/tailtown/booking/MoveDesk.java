package app.tailtown.booking;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves whoever sleeps in a let: a change of their stay, with everything that a change refuses. */
@Service
@Transactional
public class MoveDesk {

    private final Reservations reservations;
    private final ChangeDesk desk;

    MoveDesk(Reservations reservations, ChangeDesk desk) {
        this.reservations = reservations;
        this.desk = desk;
    }

    /** Refuses with 412 when somebody changed the stay since {@code version} was read. */
    public Reservation move(ReservationId id, int version, MoveStay to) {
        return desk.change(id, version, to.of(reservations.find(id)));
    }
}

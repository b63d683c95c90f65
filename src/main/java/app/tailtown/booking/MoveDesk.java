package app.tailtown.booking;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves whoever sleeps in a let: a change of their stay, with everything that a change refuses. */
@Service
@Transactional
class MoveDesk {

    private final Reservations reservations;
    private final RoomyChanges changes;

    MoveDesk(Reservations reservations, RoomyChanges changes) {
        this.reservations = reservations;
        this.changes = changes;
    }

    /** Refuses with 412 when somebody changed the stay since {@code version} was read. */
    public RoomyChanges.Changed move(ReservationId id, int version, MoveStay to) {
        return changes.change(id, version, to.of(reservations.find(id)));
    }
}

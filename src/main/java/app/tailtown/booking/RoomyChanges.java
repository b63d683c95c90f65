package app.tailtown.booking;

import app.tailtown.web.Typed;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a stay, and makes room for it first when that is said: others move and it is changed in one transaction, and one press takes all of it back. */
@Service
@Transactional
class RoomyChanges {

    private final Reservations reservations;
    private final ChangeDesk desk;
    private final TogetherDesk together;

    RoomyChanges(Reservations reservations, ChangeDesk desk, TogetherDesk together) {
        this.reservations = reservations;
        this.desk = desk;
        this.together = together;
    }

    /** What was typed without the moves that were refused: the next way out proposes its own, or none. */
    static Typed withoutRoom(Typed typed) {
        var values = new TreeMap<>(typed.values());
        values.keySet().removeIf(name -> name.startsWith("makeRoom["));
        return new Typed(values, typed.errors(), typed.problem());
    }

    /** {@code undo}: where all that was done is taken back. */
    record Changed(Reservation stay, String undo) {}

    /** Refuses with 412 when somebody changed the stay, or one of those who are to move, since it was read. */
    public Changed change(ReservationId id, int version, ChangeStay to) {
        if (to.makeRoom().isEmpty()) {
            var changed = desk.change(id, version, to);
            return new Changed(changed, ChangePages.undo(changed));
        }
        var resort = reservations.find(id).resortId();
        var pressed = together.moveFor(resort, new MoveStays(to.makeRoom()), new TogetherDesk.For(id, version, to));
        return new Changed(pressed.stays().getLast(), pressed.path(resort.value()));
    }

    /** Moves whoever sleeps in a let: a change of their stay, with everything that a change refuses. */
    public Changed move(ReservationId id, int version, MoveStay to) {
        return change(id, version, to.of(reservations.find(id)));
    }
}

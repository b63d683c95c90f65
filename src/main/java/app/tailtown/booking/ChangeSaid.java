package app.tailtown.booking;

import app.tailtown.web.Form;

/** What is said to whoever changed a stay, with the way back: who is where, else what it is by now. */
final class ChangeSaid {

    private ChangeSaid() {}

    /** "R-12278 is changed: Tue 15 to Sun 20 Dec, $490.00." */
    static void changed(Form<?> form, RoomyChanges.Changed changed) {
        var words = form.words();
        var stay = changed.stay();
        form.sayUndoable(
                changed.undo(),
                "reservation.changed",
                stay.number(),
                words.dayBefore(stay.arrives(), stay.departs()),
                words.day(stay.departs(), stay.arrives()),
                words.money(stay.quote().total()));
    }

    /** "Thor is in N28."; of one whose nights are others too, what the stay is by now. */
    static void moved(Form<?> form, RoomyChanges.Changed moved, MoveStay to) {
        var suite = to.suiteId();
        var stay = moved.stay();
        var lets = stay.lets().stream()
                .filter(l -> l.suiteId() != null && l.suiteId().value().equals(suite))
                .toList();
        if (lets.isEmpty() || to.arrives() != null || to.departs() != null) {
            changed(form, moved);
            return;
        }
        var pets = stay.petIds().stream()
                .filter(p -> lets.stream().anyMatch(l -> l.pets().contains(p.value())))
                .toList();
        var names = String.join(", ", stay.names(pets));
        form.sayUndoable(moved.undo(), "move.done", names, lets.getFirst().suite(), pets.size());
    }
}

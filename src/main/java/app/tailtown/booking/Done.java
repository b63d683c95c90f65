package app.tailtown.booking;

import app.tailtown.customers.PetId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was done for some pets of a stay, which may be fewer than it has.
 *
 * @param reservation as it stands now
 * @param pets for whom it was done: what takes it back takes it back for them alone
 */
record Done(Reservation reservation, List<PetId> pets) {

    String names() {
        return String.join(", ", reservation.names(pets));
    }

    /** What takes back just this, not what was done for the others before. */
    String undo(String what) {
        var ids = pets.stream().map(p -> p.value().toString()).collect(Collectors.joining(","));
        return reservation.path() + what + "?petIds=" + ids;
    }
}

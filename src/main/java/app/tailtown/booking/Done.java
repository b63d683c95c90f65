package app.tailtown.booking;

import app.tailtown.customers.PetId;
import java.util.List;

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
}

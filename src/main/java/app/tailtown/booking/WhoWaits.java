package app.tailtown.booking;

import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import java.util.Optional;
import java.util.UUID;

/** What bookings have to know of those who wait for a place: asked of the waitlist, which knows bookings. */
public interface WhoWaits {

    /** How many wishes with no offer would take one of these nights. */
    int waiting(ResortId resort, Stay nights);

    /**
     * The wish that a stay was offered to, once it has moved on: it was taken off the list, or another suite is held for it or was taken. Holds the wish
     * until the transaction ends, before the household is held, as whoever offers does.
     */
    Optional<UUID> movedOn(ReservationId offered);
}

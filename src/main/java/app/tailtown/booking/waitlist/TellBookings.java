package app.tailtown.booking.waitlist;

import app.tailtown.booking.ReservationId;
import app.tailtown.booking.WhoWaits;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells bookings of those who wait. */
@Component
class TellBookings implements WhoWaits {

    private final Waitlist waitlist;
    private final OffersMade offers;
    private final Clock clock;

    TellBookings(Waitlist waitlist, OffersMade offers, Clock clock) {
        this.waitlist = waitlist;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public int waiting(ResortId resort, Stay nights) {
        return waitlist.waitingFor(resort, nights, clock.instant());
    }

    @Override
    public Optional<UUID> movedOn(ReservationId offered) {
        return offers.lockOffered(offered).filter(offers::hasMovedOn).map(EntryId::value);
    }
}

package app.tailtown.booking.waitlist;

import app.tailtown.booking.WaitingForNights;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.ResortId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells bookings of those who wait for the same nights. */
@Component
class WaitsForNights implements WaitingForNights {

    private final Waitlist waitlist;
    private final Clock clock;

    WaitsForNights(Waitlist waitlist, Clock clock) {
        this.waitlist = waitlist;
        this.clock = clock;
    }

    @Override
    public int waiting(ResortId resort, Stay nights) {
        return waitlist.waitingFor(resort, nights, clock.instant());
    }
}

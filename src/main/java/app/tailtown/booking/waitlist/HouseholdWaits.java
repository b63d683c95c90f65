package app.tailtown.booking.waitlist;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.WaitingOfCustomers;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells customers of their wishes on the waitlist. */
@Component
class HouseholdWaits implements WaitingOfCustomers {

    private final Waitlist waitlist;
    private final Clock clock;

    HouseholdWaits(Waitlist waitlist, Clock clock) {
        this.waitlist = waitlist;
        this.clock = clock;
    }

    @Override
    public List<WaitLine> waitingOf(CustomerId customer) {
        return waitlist.of(customer, clock.instant()).stream()
                .map(e -> new WaitLine(
                        e.path(),
                        e.arrives(),
                        e.departs(),
                        e.names(),
                        "waitlist.state." + e.state().code()))
                .toList();
    }
}

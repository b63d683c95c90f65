package app.tailtown.daycare.waiting;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.WaitingOfCustomers;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells customers for which days of camp they wait. */
@Component
class HouseholdCampWaits implements WaitingOfCustomers {

    private final CampWishes wishes;
    private final Clock clock;

    HouseholdCampWaits(CampWishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public List<WaitLine> waitingOf(CustomerId customer) {
        return wishes.of(customer, clock.instant()).stream()
                .map(w -> new WaitLine(
                        "/resorts/" + w.resortId().value() + "/day-camp?day=" + w.day(),
                        w.day(),
                        w.day(),
                        w.names(),
                        "camp.wait.state." + w.state().code()))
                .toList();
    }
}

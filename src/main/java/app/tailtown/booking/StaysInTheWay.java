package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.CustomerRefusal.StayStandsInTheWay;
import app.tailtown.customers.PetId;
import app.tailtown.customers.StaysOfCustomers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells customers which stays keep a household or a pet from being deleted. */
@Component
class StaysInTheWay implements StaysOfCustomers {

    private final Reservations reservations;
    private final Clock clock;

    StaysInTheWay(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    @Override
    public Optional<StayStandsInTheWay> inTheWayOf(CustomerId customer) {
        return standing(customer, null);
    }

    @Override
    public Optional<StayStandsInTheWay> inTheWayOf(PetId pet) {
        return standing(null, pet);
    }

    private Optional<StayStandsInTheWay> standing(@Nullable CustomerId customer, @Nullable PetId pet) {
        // The earliest date it still is anywhere: better a day too careful than a guest without a household.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        return reservations
                .standing(customer, pet, today)
                .map(r -> new StayStandsInTheWay(r.number(), r.arrives(), r.departs(), "/reservations/" + r.id()));
    }
}

package app.tailtown.booking;

import app.tailtown.customers.CustomerId;
import app.tailtown.customers.CustomerRefusal.StayStandsInTheWay;
import app.tailtown.customers.PetId;
import app.tailtown.customers.StaysOfCustomers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells customers of their stays: the latest, and those that keep a household or a pet from being deleted. */
@Component
class HouseholdStays implements StaysOfCustomers {

    private final StaysInTheWay stays;
    private final ReservationLists lists;
    private final Clock clock;

    HouseholdStays(StaysInTheWay stays, ReservationLists lists, Clock clock) {
        this.stays = stays;
        this.lists = lists;
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

    @Override
    public List<StayLine> latestOf(CustomerId customer, int most) {
        return lists.of(customer, most).stream().map(HouseholdStays::line).toList();
    }

    @Override
    public String newStay(CustomerId customer) {
        return "/resorts/{place}/reservations/new?customerId=" + customer.value();
    }

    private static StayLine line(ReservationRow row) {
        return new StayLine(
                row.number(),
                "/reservations/" + row.id().value(),
                row.arrives(),
                row.departs(),
                row.pets().stream().map(ReservationRow.Pet::name).collect(Collectors.joining(", ")),
                row.suites().stream().filter(s -> !s.isEmpty()).distinct().collect(Collectors.joining(", ")),
                "reservation.state." + row.state().code(),
                row.total());
    }

    private Optional<StayStandsInTheWay> standing(@Nullable CustomerId customer, @Nullable PetId pet) {
        // The earliest date it still is anywhere: better a day too careful than a guest without a household.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        return stays.standing(customer, pet, today)
                .map(r -> new StayStandsInTheWay(r.number(), r.arrives(), r.departs(), "/reservations/" + r.id()));
    }
}

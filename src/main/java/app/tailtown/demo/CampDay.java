package app.tailtown.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A day of camp of the made-up world with all that happened on it.
 *
 * @param part as the database has it
 * @param plan the plan it comes from, if any
 * @param amounts what each pet pays, minor units
 */
record CampDay(
        UUID id,
        long number,
        DemoCamp.Group group,
        Household household,
        List<DemoPet> pets,
        LocalDate day,
        String part,
        Optional<UUID> plan,
        UUID quote,
        Booking.Confirmed booked,
        List<Booking.Visit> visits) {

    CampDay numbered(long given) {
        return new CampDay(id, given, group, household, pets, day, part, plan, quote, booked, visits);
    }

    boolean isHalf() {
        return !part.equals("full");
    }

    long amount() {
        return isHalf() ? group.half() : group.full();
    }

    Instant at() {
        return booked.at();
    }
}

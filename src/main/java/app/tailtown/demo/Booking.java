package app.tailtown.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reservation of the made-up world with all that happened to it.
 *
 * @param number given in the order in which they were confirmed
 * @param heldUntil when nobody has confirmed it yet: {@code confirmed} says who held it, and when
 */
record Booking(
        UUID id,
        long number,
        Stay stay,
        Optional<LocalTime> dropOff,
        Optional<LocalTime> pickUp,
        String note,
        Confirmed confirmed,
        Quote quote,
        List<Let> lets,
        List<Visit> visits,
        Optional<Cancelled> cancelled,
        Optional<Instant> heldUntil) {

    record Confirmed(Instant at, String by) {}

    record Quote(UUID id, long totalMinor, List<Line> lines, String rules) {}

    /**
     * What the nights of one pet come to, written as the pricing module reads it.
     *
     * @param ordinal 1 for the first pet of the suite
     */
    record Line(
            UUID pet,
            String suite,
            String suiteType,
            int ordinal,
            LocalDate from,
            int nights,
            long perNight,
            long amount) {}

    record Let(UUID id, Stay.Room room, LocalDate arrives, LocalDate departs, boolean pinned) {}

    /** One pet that came, and maybe went. */
    record Visit(UUID checkIn, UUID pet, Instant in, String by, Optional<Left> left) {}

    record Left(UUID checkOut, Instant at, String by) {}

    record Cancelled(UUID id, Instant at, String by, String reason) {}

    Booking numbered(long given) {
        return new Booking(
                id, given, stay, dropOff, pickUp, note, confirmed, quote, lets, visits, cancelled, heldUntil);
    }
}

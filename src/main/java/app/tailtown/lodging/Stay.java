package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nights in lodging, half-open, in the resort's local dates: a night belongs to the date it begins on, and one pet may arrive on the day another departs.
 */
public record Stay(LocalDate arrives, LocalDate departs) {

    /** A let holds at most this many nights, so that availability never has to look further back. */
    public static final int LONGEST_LET = 31;

    public Stay {
        if (!arrives.isBefore(departs)) throw new IllegalArgumentException("A stay lasts at least one night");
    }

    public int nights() {
        return Math.toIntExact(ChronoUnit.DAYS.between(arrives, departs));
    }

    /** Which night of the stay it is, from 0; outside of it below 0 or too large. */
    public int nightOf(LocalDate night) {
        return Math.toIntExact(ChronoUnit.DAYS.between(arrives, night));
    }

    /** Whether there is a night that is of both. */
    public boolean meets(Stay other) {
        return arrives.isBefore(other.departs) && other.arrives.isBefore(departs);
    }

    /** Consecutive parts of at most {@value #LONGEST_LET} nights. */
    List<Stay> lets() {
        return IntStream.iterate(0, from -> from < nights(), from -> from + LONGEST_LET)
                .mapToObj(from ->
                        new Stay(arrives.plusDays(from), arrives.plusDays(Math.min(from + LONGEST_LET, nights()))))
                .toList();
    }

    /** The instant from which the suite is theirs. */
    Instant begins(Resort resort) {
        return resort.turnoverOn(arrives);
    }

    /** The instant from which it is somebody else's. */
    Instant ends(Resort resort) {
        return resort.turnoverOn(departs);
    }
}

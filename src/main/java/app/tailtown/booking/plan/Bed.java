package app.tailtown.booking.plan;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Nights of one pet in one suite. */
public record Bed(UUID pet, Suite suite, Stay stay) {

    boolean covers(LocalDate night) {
        return !night.isBefore(stay.arrives()) && night.isBefore(stay.departs());
    }

    /** What of it lies in these nights. */
    public Optional<Bed> within(LocalDate from, LocalDate until) {
        var begins = stay.arrives().isBefore(from) ? from : stay.arrives();
        var ends = stay.departs().isAfter(until) ? until : stay.departs();
        return begins.isBefore(ends) ? Optional.of(new Bed(pet, suite, new Stay(begins, ends))) : Optional.empty();
    }
}

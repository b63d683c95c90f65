package app.tailtown.booking.plan;

import app.tailtown.customers.PetId;
import app.tailtown.lodging.Stay;
import app.tailtown.platform.Dates;
import app.tailtown.platform.FieldsRefused;
import java.time.LocalDate;
import java.util.Collection;

/** What may be asked of the nights of a resort at once. */
public final class StayAsked {

    /** As many as anybody reads; a longer stay is asked for in parts. */
    public static final int MOST_NIGHTS = 62;

    private StayAsked() {}

    /** Refuses nights nobody can mean, more of them than anybody reads, and more pets than anybody brings. */
    public static Stay of(LocalDate arrives, LocalDate departs, Collection<?> pets, LocalDate today) {
        if (!arrives.isBefore(departs)) throw FieldsRefused.field("departs", "after-arrival");
        Dates.refuseOutOfRange("arrives", arrives, today);
        if (departs.isAfter(arrives.plusDays(MOST_NIGHTS))) {
            throw FieldsRefused.field("departs", "at-most-nights", MOST_NIGHTS);
        }
        if (pets.size() > PetId.MOST_TOGETHER) throw FieldsRefused.field("petIds", "too-many", PetId.MOST_TOGETHER);
        return new Stay(arrives, departs);
    }
}

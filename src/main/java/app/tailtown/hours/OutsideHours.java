package app.tailtown.hours;

import app.tailtown.platform.OfThisPlace;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import app.tailtown.platform.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Why a stay cannot be booked as the resort is open, and what it could be instead. */
public sealed interface OutsideHours extends Refusal {

    @Override
    default int status() {
        return 422;
    }

    /** {@code why}: the name of the holiday, or the weekday. */
    record ArrivalWhenClosed(LocalDate day, Object why, List<Remedy> remedies) implements OutsideHours, OfThisPlace {}

    record DepartureWhenClosed(LocalDate day, Object why, List<Remedy> remedies) implements OutsideHours, OfThisPlace {}

    record DropOffOutsideHours(LocalDate day, LocalTime wish, Times open, List<Remedy> remedies)
            implements OutsideHours {}

    record PickUpOutsideHours(LocalDate day, LocalTime wish, Times open, List<Remedy> remedies)
            implements OutsideHours {}

    /** {@code name} of the season that asks for {@code least} nights. */
    record StayTooShort(int nights, int least, String name, List<Remedy> remedies)
            implements OutsideHours, OfThisPlace {}
}

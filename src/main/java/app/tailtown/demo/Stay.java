package app.tailtown.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a household has planned: when, and who sleeps where.
 *
 * @param departs not a night any more
 */
record Stay(Household household, LocalDate arrives, LocalDate departs, List<Room> rooms, boolean isCancelled) {

    /** One suite and those who share it. */
    record Room(Lodgings.Suite suite, List<DemoPet> pets) {}

    /** A suite that cannot be let for some nights. */
    record Closure(Lodgings.Suite suite, LocalDate from, LocalDate to) {

        boolean isInTheWay(Lodgings.Suite wanted, LocalDate arrives, LocalDate departs) {
            return suite == wanted && arrives.isBefore(to) && from.isBefore(departs);
        }
    }

    int nights() {
        return (int) ChronoUnit.DAYS.between(arrives, departs);
    }
}

package app.tailtown.housekeeping;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.util.List;

/** Every "no" of this module. */
sealed interface HousekeepingRefusal extends Refusal {

    /** Only what was done today can be taken back, and only while nobody has begun again. */
    record NotCleanedToday(String suite, List<Remedy> remedies) implements HousekeepingRefusal {}
}

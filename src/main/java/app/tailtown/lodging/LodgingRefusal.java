package app.tailtown.lodging;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of this module. */
public sealed interface LodgingRefusal extends Refusal {

    record SuiteNameTaken() implements LodgingRefusal {}

    record SuiteTypeNameTaken() implements LodgingRefusal {}

    /** A type cannot go while suites have it. */
    record TypeHasSuites(String suiteType, int suites) implements LodgingRefusal {}

    /** A suite cannot come back without its type. */
    record TypeRemoved(String suite, String suiteType, List<Remedy> remedies) implements LodgingRefusal {}

    /** A suite cannot go while somebody has it or is to have it. */
    record SuiteHasGuests(String suite, LocalDate until, List<Remedy> remedies) implements LodgingRefusal {}

    record AlreadyClosed(String suite, LocalDate from, LocalDate until, List<Remedy> remedies)
            implements LodgingRefusal {}

    record SuiteRemoved(String suite, List<Remedy> remedies) implements LodgingRefusal {}

    /** The suite's lets kept changing while it was being closed; trying again is right. */
    record SuiteInDemand(String suite, List<Remedy> remedies) implements LodgingRefusal {}
}

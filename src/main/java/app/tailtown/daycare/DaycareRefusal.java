package app.tailtown.daycare;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of this module. */
public sealed interface DaycareRefusal extends Refusal {

    /** A rule stands against it whatever the world looks like, so trying again helps nobody. */
    sealed interface Rule extends DaycareRefusal {
        @Override
        default int status() {
            return 422;
        }
    }

    record CampFull(String group, LocalDate day, int free, int pets, List<Remedy> remedies) implements DaycareRefusal {}

    record CampClosed(String group, LocalDate day, String reason, List<Remedy> remedies) implements DaycareRefusal {}

    /** Nobody said how many places there are; what is unknown is not free. */
    record CampPlacesUnknown(String group, LocalDate day, List<Remedy> remedies) implements Rule {}

    record CampSuitesFull(String group, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    /** Only suites with a weight limit are left, and nobody has said what this one weighs: unknown is not light. */
    record CampWeightUnknown(String pet, String group, LocalDate day, List<Remedy> remedies)
            implements DaycareRefusal {}

    /** It sleeps in a suite of its own in these hours. */
    record PetRestsElsewhere(String pet, LocalDate day) implements DaycareRefusal {}

    record PetInCampAlready(String pet, String visit, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    /** The same, found at a resort that the caller may not see. */
    record PetInCampElsewhere() implements DaycareRefusal {}

    record NoCampRate(String service, LocalDate day, List<Remedy> remedies) implements Rule {}

    record NotOfThisGroup(String service, String group) implements Rule {}

    record CampGroupRemoved(String group) implements Rule {}

    record CustomerBanned(String customer, List<Remedy> remedies) implements Rule {}

    record PetDeceased(String pet, LocalDate on, List<Remedy> remedies) implements Rule {}

    record CampDayOver(LocalDate day, LocalDate today, List<Remedy> remedies) implements Rule {}

    record NotOnThisDay(String pet, LocalDate day) implements DaycareRefusal {}

    record AlreadyCheckedIn(String pet) implements DaycareRefusal {}

    record NotCheckedIn(String pet) implements DaycareRefusal {}

    record AlreadyCheckedOut(String pet) implements DaycareRefusal {}

    record NotCheckedOut(String pet) implements DaycareRefusal {}

    /** What happened on a day that is over stays as it was. */
    record DayIsOver(LocalDate day) implements DaycareRefusal {}

    record AlreadyCancelled(String visit) implements DaycareRefusal {}

    record NotCancelled(String visit) implements DaycareRefusal {}

    record PetsCameToCamp(String visit) implements DaycareRefusal {}

    /** They stand in the line for this day with another wish. */
    record InLineAlready(String customer, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    /** Nobody took them off the list. */
    record StillInLine(String customer, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    record NotInLine(String customer, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    /** They waited for this day and have it by now. */
    record HasThePlace(String customer, String visit, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    record HasNoPlaceYet(String customer, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    record NotToldYet(String customer, LocalDate day, List<Remedy> remedies) implements DaycareRefusal {}

    record CampGroupNameTaken() implements DaycareRefusal {}

    /** A group cannot go while somebody is to come. */
    record CampGroupHasGuests(String group, LocalDate until) implements DaycareRefusal {}

    /** There would be fewer places than are taken already. */
    record FewerPlacesThanTaken(String group, LocalDate day, int taken, int places, List<Remedy> remedies)
            implements DaycareRefusal {}

    record CapacityFollows(String group, LocalDate begins) implements DaycareRefusal {}

    record CapacityHasBegun(String group) implements DaycareRefusal {}

    record CampRateFollows(String service, LocalDate begins) implements DaycareRefusal {}

    record CampRateHasBegun(String service) implements DaycareRefusal {}

    record CampRateSetMeanwhile() implements DaycareRefusal {}

    /** The plan does not have this day, or it is over. */
    record NotPlanned(LocalDate day) implements Rule {}

    record PlanHasEnded(LocalDate from) implements DaycareRefusal {}

    record PlanGoesOn() implements DaycareRefusal {}
}

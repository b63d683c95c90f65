package app.tailtown.booking;

import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.platform.Money;
import app.tailtown.platform.OfThisPlace;
import app.tailtown.platform.Refusal;
import app.tailtown.platform.Remedy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of this module. */
sealed interface BookingRefusal extends Refusal {

    /** A rule stands against it whatever the world looks like, so trying again helps nobody. */
    sealed interface Rule extends BookingRefusal {
        @Override
        default int status() {
            return 422;
        }
    }

    record SuiteTaken(String suite, LocalDate arrives, LocalDate departs, TakenBy by, int nights, List<Remedy> remedies)
            implements BookingRefusal, OfThisPlace {

        static SuiteTaken in(Suite suite, Stay nights, TakenBy by, List<Remedy> remedies) {
            return new SuiteTaken(suite.name(), nights.arrives(), nights.departs(), by, nights.nights(), remedies);
        }
    }

    record TypeFull(String suiteType, LocalDate arrives, LocalDate departs, List<Remedy> remedies)
            implements BookingRefusal, OfThisPlace {}

    /** No suites of the type, however many, take these pets. */
    record NotForThem(String suiteType, int pets, List<Remedy> remedies) implements Rule, OfThisPlace {}

    record PetElsewhere(String pet, String reservation, LocalDate arrives, LocalDate departs, List<Remedy> remedies)
            implements BookingRefusal, OfThisPlace {}

    record CustomerBanned(String customer, List<Remedy> remedies) implements Rule {}

    record PetDeceased(String pet, LocalDate on, List<Remedy> remedies) implements Rule {}

    record TooManyPets(String suite, int maximum, int pets, List<Remedy> remedies) implements Rule {}

    record NotForThisSpecies(String suite, String pet, List<Remedy> remedies) implements Rule {}

    /** Weights in pounds, with one decimal when they are not whole. */
    record TooHeavy(String suite, BigDecimal limit, BigDecimal together, List<Remedy> remedies) implements Rule {}

    /** The suite's limit in pounds, with one decimal when it is not whole. */
    record WeightUnknown(String suite, BigDecimal limit, String pet, List<Remedy> remedies) implements Rule {}

    /** What was read out is not what it costs. */
    record PriceIsAnother(Money agreed, Money now, List<Remedy> remedies) implements BookingRefusal {}

    record SuiteRemoved(String suite, List<Remedy> remedies) implements Rule {}

    record ServiceNotOffered(String service, List<Remedy> remedies) implements Rule {}

    record ArrivalInThePast(LocalDate arrives, LocalDate today, List<Remedy> remedies) implements Rule {}

    record TooManyNights(int nights, int most, List<Remedy> remedies) implements Rule {}

    record AlreadyArrived(LocalDate arrives, List<Remedy> remedies) implements BookingRefusal {}

    record NotDueYet(String pet, LocalDate arrives, List<Remedy> remedies) implements BookingRefusal {}

    record StayIsOver(LocalDate departed, List<Remedy> remedies) implements BookingRefusal {}

    record AlreadyCheckedIn(String pet, List<Remedy> remedies) implements BookingRefusal {}

    record NotCheckedIn(String pet, List<Remedy> remedies) implements BookingRefusal {}

    record AlreadyCheckedOut(String pet, List<Remedy> remedies) implements BookingRefusal {}

    record NotCheckedOut(String pet, List<Remedy> remedies) implements BookingRefusal {}

    /** It is not confirmed yet, so nobody comes or stays away. */
    record OnlyHeld(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    record AlreadyConfirmed(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    /** Nobody confirmed it in time, so its suite was given up. */
    record HoldExpired(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    /** The guests are to come by then. */
    record HoldLastsLongest(String reservation, List<Remedy> remedies) implements Rule {}

    record TooLateToHold(LocalDate arrives, List<Remedy> remedies) implements Rule, OfThisPlace {}

    /** It was offered to somebody on the waitlist, who has another offer by now or no longer waits. */
    record WishMovedOn(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    record AlreadyCancelled(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    record NotCancelled(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    /** Something else happened to it after its last change, or it was never changed. */
    record NothingToTakeBack(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    /** Nobody of this stay sleeps in the suite it was to give away. */
    record NotInThatSuite(String reservation, String suite, List<Remedy> remedies) implements BookingRefusal {}

    /** There is nobody in the suite to exchange with. */
    record NobodyThere(String suite, List<Remedy> remedies) implements BookingRefusal {}

    /** It has lost the suite of some nights and needs one before it can give another away. */
    record StayWithoutSuite(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    /** A pet that came is no longer taken off the stay. */
    record PetHasCome(String pet, List<Remedy> remedies) implements BookingRefusal {}

    record PetsWereHere(String reservation, List<Remedy> remedies) implements BookingRefusal {}

    /** What happened on a day that is over stays as it was. */
    record DayIsOver(LocalDate day, List<Remedy> remedies) implements BookingRefusal {}

    /** It was given up because it did not come. */
    record MarkedNoShow(String pet, List<Remedy> remedies) implements BookingRefusal {}

    record NotMarkedNoShow(String pet, List<Remedy> remedies) implements BookingRefusal {}

    /** Somebody else has come into the suite of a pet that is said not to have gone. */
    record SuiteOccupied(String pet, String suite, String reservation, List<Remedy> remedies)
            implements BookingRefusal {}

    /** Whoever had the suite before was not checked out. */
    record SuiteNotLeft(String suite, String pets, List<Remedy> remedies) implements BookingRefusal {}

    /** The suite was closed in nights that were given up. */
    record NightsClosed(String suite, LocalDate from, LocalDate until, List<Remedy> remedies)
            implements BookingRefusal {}

    /** Nights that were given up belong to somebody else by now. */
    record NightsGone(String suite, String reservation, LocalDate from, LocalDate until, List<Remedy> remedies)
            implements BookingRefusal {}

    /** Several are moved together or not at all, and this one cannot go. */
    record OneOfThemStays(String pets, String reservation, Because because, List<Remedy> remedies)
            implements BookingRefusal {}
}

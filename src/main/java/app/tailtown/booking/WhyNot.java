package app.tailtown.booking;

import app.tailtown.booking.SuiteChoice.Wanted;
import app.tailtown.customers.PetCard;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Lets.Outcome;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Remedy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a suite cannot be had, and what can be had instead. */
@Component
class WhyNot {

    private static final int MOST_WAYS = 4;
    private static final double GRAMS_A_POUND = 453.59237;

    private final Availability availability;
    private final Lets lets;
    private final Reservations reservations;

    WhyNot(Availability availability, Lets lets, Reservations reservations) {
        this.availability = availability;
        this.lets = lets;
        this.reservations = reservations;
    }

    Refused refused(Outcome outcome, Wanted wanted, Stay stay) {
        return switch (outcome) {
            case Outcome.SuiteIsTaken(var suite) -> suiteTaken(wanted, suite, stay);
            case Outcome.PetIsElsewhere() -> petElsewhere(wanted, stay);
            case Outcome.Taken() -> throw new IllegalStateException("Nothing was refused");
        };
    }

    Refused suiteTaken(Wanted wanted, Suite suite, Stay stay) {
        var ways = ways(wanted, stay, suite.suiteTypeId().value());
        return new BookingRefusal.SuiteTaken(suite.name(), stay.arrives(), stay.departs(), ways).refused();
    }

    Refused typeFull(Wanted wanted, Stay stay) {
        var name = availability.of(wanted.resort(), stay, wanted.guests(), wanted.holder()).stream()
                .filter(t -> t.id().value().equals(wanted.suiteType()))
                .map(Availability.FreeType::name)
                .findFirst()
                .orElse("");
        return new BookingRefusal.TypeFull(name, stay.arrives(), stay.departs(), ways(wanted, stay, wanted.suiteType()))
                .refused();
    }

    void refusePetElsewhere(Wanted wanted, Stay stay) {
        if (lets.placeOf(wanted.pets(), wanted.resort(), stay, wanted.holder()).isPresent()) {
            throw petElsewhere(wanted, stay);
        }
    }

    private Refused petElsewhere(Wanted wanted, Stay stay) {
        var place = lets.placeOf(wanted.pets(), wanted.resort(), stay, wanted.holder());
        var pet = wanted.household().pets().stream()
                .filter(p ->
                        place.isPresent() && p.id().value().equals(place.get().pet()))
                .map(PetCard::name)
                .findFirst()
                .orElse(wanted.household().pets().getFirst().name());
        return place.flatMap(p -> reservations.brief(p.holder()))
                .map(r -> new BookingRefusal.PetElsewhere(
                        pet,
                        r.number(),
                        r.arrives(),
                        r.departs(),
                        List.of(Remedy.go("open-reservation", List.of(r.number()), "/reservations/" + r.id()))))
                // At a resort this person may not see, or gone by now.
                .orElseGet(() -> new BookingRefusal.PetElsewhere(pet, "", stay.arrives(), stay.departs(), List.of()))
                .refused();
    }

    /** Refuses guests this suite does not take, whether it is free or not. */
    void refuseUnfit(Wanted wanted, Suite suite, Stay stay) {
        var guests = wanted.guests();
        if (suite.deletedAt() != null) {
            throw new BookingRefusal.SuiteRemoved(suite.name(), ways(wanted, stay, wanted.suiteType())).refused();
        }
        if (guests.pets() > suite.maximumPets()) {
            throw new BookingRefusal.TooManyPets(
                            suite.name(), suite.maximumPets(), guests.pets(), ways(wanted, stay, wanted.suiteType()))
                    .refused();
        }
        for (var pet : wanted.household().pets()) {
            if (suite.speciesId() != null && !suite.speciesId().equals(pet.speciesId())) {
                throw new BookingRefusal.NotForThisSpecies(
                                suite.name(), pet.name(), ways(wanted, stay, wanted.suiteType()))
                        .refused();
            }
        }
        if (suite.weightLimitGrams() != null && guests.weightGrams() > suite.weightLimitGrams()) {
            throw new BookingRefusal.TooHeavy(
                            suite.name(),
                            pounds(suite.weightLimitGrams()),
                            pounds(guests.weightGrams()),
                            ways(wanted, stay, wanted.suiteType()))
                    .refused();
        }
    }

    private static long pounds(int grams) {
        return Math.round(grams / GRAMS_A_POUND);
    }

    /** What a stay that was given up had is somebody else's now: the way out is a new booking, filled in as far as it goes. */
    Refused goneMeanwhile(Reservation reservation, Suite suite) {
        var again = "/resorts/%s/reservations/new?customerId=%s&arrives=%s&departs=%s"
                .formatted(
                        reservation.resortId().value(),
                        reservation.customerId().value(),
                        reservation.arrives(),
                        reservation.departs());
        var ways = List.of(Remedy.go("book-again", List.of(), again));
        return new BookingRefusal.SuiteTaken(suite.name(), reservation.arrives(), reservation.departs(), ways)
                .refused();
    }

    /** What is free for the same guests and nights: suites of the type they asked for first, then other types. */
    private List<Remedy> ways(Wanted wanted, Stay stay, @Nullable UUID type) {
        var free = availability.of(wanted.resort(), stay, wanted.guests(), wanted.holder()).stream()
                .filter(t -> t.free() > 0)
                .toList();
        var asked = free.stream()
                .filter(t -> t.id().value().equals(type))
                .flatMap(t -> t.suitesFree().stream())
                .map(s -> Remedy.change(
                        "take-suite",
                        List.of(s.name()),
                        Map.of("suiteId", s.id().value().toString())));
        var others = free.stream()
                .filter(t -> !t.id().value().equals(type))
                .map(t -> Remedy.change(
                        "take-type",
                        List.of(t.name(), t.free()),
                        Map.of("suiteTypeId", t.id().value().toString(), "suiteId", "")));
        return Stream.concat(asked.limit(2), others).limit(MOST_WAYS).toList();
    }
}

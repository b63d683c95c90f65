package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Plan;
import app.tailtown.customers.PetCard;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Lets;
import app.tailtown.lodging.Lets.Outcome;
import app.tailtown.lodging.LodgingBook;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Remedy;
import app.tailtown.platform.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a suite cannot be had, and what can be had instead. */
@Component
class WhyNot {

    private final FreeRooms freeRooms;
    private final Lets lets;
    private final StaysInTheWay stays;
    private final WaysOut waysOut;
    private final LodgingBook lodging;
    private final WhoHasIt who;

    WhyNot(FreeRooms freeRooms, Lets lets, StaysInTheWay stays, WaysOut waysOut, LodgingBook lodging, WhoHasIt who) {
        this.lodging = lodging;
        this.who = who;
        this.freeRooms = freeRooms;
        this.lets = lets;
        this.stays = stays;
        this.waysOut = waysOut;
    }

    Refused refused(Outcome outcome, Wanted wanted) {
        return switch (outcome) {
            case Outcome.SuiteIsTaken(var suite) -> suiteTaken(wanted, suite);
            case Outcome.PetIsElsewhere() -> petElsewhere(wanted);
            case Outcome.Taken() -> throw new IllegalStateException("Nothing was refused");
        };
    }

    private Refused suiteTaken(Wanted wanted, Suite suite) {
        return suiteTaken(wanted, suite, wanted.nights());
    }

    /** The same once the plan was made: nights may have been added before those they have as well as after them. */
    Refused taken(Wanted wanted, Suite suite, Plan plan) {
        return suiteTaken(wanted, suite, plan.in(suite).orElseGet(wanted::nights));
    }

    private Refused suiteTaken(Wanted wanted, Suite suite, Stay nights) {
        var by = who.of(wanted, suite, nights);
        return BookingRefusal.SuiteTaken.in(suite, nights, by, ways(wanted)).refused();
    }

    /** Why a type cannot lodge these guests: it never could, or not in these nights. */
    Refused full(Wanted wanted, FreeRooms.Type type, List<Guest> guests) {
        return type.takes(guests)
                ? typeFull(wanted, type.name())
                : new BookingRefusal.NotForThem(type.name(), guests.size(), ways(wanted)).refused();
    }

    Refused typeFull(Wanted wanted) {
        var nights = wanted.nights();
        var name = freeRooms.of(wanted.resort(), nights, List.of(), wanted.holder()).stream()
                .filter(t -> t.id().value().equals(wanted.type()))
                .map(FreeRooms.Type::name)
                .findFirst()
                .orElse("");
        return typeFull(wanted, name);
    }

    private Refused typeFull(Wanted wanted, String name) {
        var nights = wanted.nights();
        return new BookingRefusal.TypeFull(name, nights.arrives(), nights.departs(), ways(wanted)).refused();
    }

    void refusePetElsewhere(Wanted wanted) {
        for (var guest : wanted.guests()) {
            if (elsewhere(wanted, guest).isPresent()) throw petElsewhere(wanted);
        }
    }

    private Optional<Lets.PetPlace> elsewhere(Wanted wanted, Guest guest) {
        return lets.placeOf(List.of(guest.pet()), wanted.resort(), guest.stay(), wanted.holder());
    }

    /** Those who sleep elsewhere in one of their nights, refusing nothing; mostly nobody does, and that is asked once. */
    List<Preview.Elsewhere> elsewhere(List<Coming> coming, Resort resort, HolderId but) {
        var pets = coming.stream().map(one -> one.pet().value()).toList();
        if (pets.isEmpty()
                || lets.placeOf(pets, resort, Coming.whole(coming), but).isEmpty()) return List.of();
        return coming.stream()
                .flatMap(one -> lets.placeOf(List.of(one.pet().value()), resort, one.stay(), but).stream())
                .map(place -> new Preview.Elsewhere(
                        place.pet(), stays.brief(place.holder()).orElse(null)))
                .toList();
    }

    private Refused petElsewhere(Wanted wanted) {
        var place = wanted.guests().stream()
                .flatMap(g -> elsewhere(wanted, g).stream())
                .findFirst();
        var pet = wanted.household().pets().stream()
                .filter(p ->
                        place.isPresent() && p.id().value().equals(place.get().pet()))
                .map(PetCard::name)
                .findFirst()
                .orElse(wanted.household().pets().getFirst().name());
        var nights = wanted.nights();
        return place.flatMap(p -> stays.brief(p.holder()))
                .map(r -> new BookingRefusal.PetElsewhere(pet, r.number(), r.arrives(), r.departs(), List.of(r.open())))
                // At a resort this person may not see, or gone by now.
                .orElseGet(() -> new BookingRefusal.PetElsewhere(
                        pet, "", nights.arrives(), nights.departs(), openHousehold(wanted)))
                .refused();
    }

    private static List<Remedy> openHousehold(Wanted wanted) {
        var household = wanted.household();
        return List.of(Remedy.go(
                "open-household",
                List.of(household.name()),
                "/customers/" + household.id().value()));
    }

    /** Refuses guests whom the suite they were given by name does not take, whether it is free or not. */
    void refuseUnfit(Wanted wanted, List<Bed> beds) {
        var family = wanted.family(beds);
        for (var suite : named(wanted).keySet()) {
            refuseUnfit(wanted, suite, family.getOrDefault(suite.id().value(), List.of()));
        }
    }

    void refuseUnfit(Wanted wanted, Suite suite, List<Guest> guests) {
        var name = suite.name();
        if (suite.deletedAt() != null) throw new BookingRefusal.SuiteRemoved(name, ways(wanted)).refused();
        switch (Fit.of(suite, guests)) {
            case Fit.Fits() -> {}
            case Fit.TooMany(var pets) ->
                throw new BookingRefusal.TooManyPets(name, suite.maximumPets(), pets, ways(wanted)).refused();
            case Fit.OfAnotherSpecies(var pet) ->
                throw new BookingRefusal.NotForThisSpecies(name, pet, ways(wanted)).refused();
            case Fit.WeightUnknown(var guest) -> throw weightUnknown(wanted, suite, guest);
            case Fit.TooHeavy(var grams) -> {
                var limit = Objects.requireNonNull(suite.weightLimitGrams());
                throw new BookingRefusal.TooHeavy(name, Weight.pounds(limit), Weight.pounds(grams), ways(wanted))
                        .refused();
            }
        }
    }

    private Refused weightUnknown(Wanted wanted, Suite suite, Guest guest) {
        var limit = Objects.requireNonNull(suite.weightLimitGrams());
        var weigh = Remedy.go("weigh-pet", List.of(guest.name()), "/pets/" + guest.pet() + "/edit");
        var ways = Stream.concat(Stream.of(weigh), ways(wanted).stream()).toList();
        return new BookingRefusal.WeightUnknown(suite.name(), Weight.pounds(limit), guest.name(), ways).refused();
    }

    /** A look before anything is locked or waited for. */
    void refuseTaken(Wanted wanted, List<Bed> beds) {
        named(wanted).forEach((suite, guests) -> {
            for (var guest : guests) {
                if (lets.holderInTheWay(wanted.resort(), suite, guest.stay(), wanted.holder())
                        .isPresent()) throw suiteTaken(wanted, suite);
            }
        });
    }

    private static Map<Suite, List<Guest>> named(Wanted wanted) {
        var named = new LinkedHashMap<Suite, List<Guest>>();
        for (var demand : wanted.demands()) {
            demand.need()
                    .ifPresent(g -> demand.place()
                            .beds(g)
                            .forEach(bed -> named.computeIfAbsent(bed.suite(), _ -> new ArrayList<>())
                                    .add(g.during(bed.stay()))));
        }
        return named;
    }

    void refuseGone(Wanted wanted, Suite suite, Stay nights) {
        if (lets.holderInTheWay(wanted.resort(), suite, nights, wanted.holder()).isPresent()) {
            throw gone(wanted, suite, nights);
        }
    }

    /** Nights that were given up are somebody else's by now, or the suite is closed: who has them, and what can be done instead. */
    Refused gone(Wanted wanted, Suite suite, Stay nights) {
        return stays.inSuite(wanted.resort(), suite, nights, wanted.holder())
                .<BookingRefusal>map(who -> new BookingRefusal.NightsGone(
                        suite.name(), who.number(), nights.arrives(), nights.departs(), insteadOr(wanted, who.open())))
                .or(() -> lodging.closedIn(wanted.resort(), suite, nights)
                        .map(open -> new BookingRefusal.NightsClosed(
                                suite.name(), nights.arrives(), nights.departs(), insteadOr(wanted, open))))
                // Whoever was in the way has gone again since.
                .orElseGet(() -> BookingRefusal.SuiteTaken.in(
                        suite,
                        nights,
                        TakenBy.SOMEBODY,
                        insteadOr(wanted, Remedy.change("try-again", List.of(), Map.of()))))
                .refused();
    }

    private static List<Remedy> insteadOr(Wanted wanted, Remedy last) {
        return Stream.concat(wanted.instead().stream(), Stream.of(last)).toList();
    }

    /** What a stay that was given up had is somebody else's now: the way out is a new booking, filled in as far as it goes. */
    Refused goneMeanwhile(Reservation reservation, Suite suite, Wanted wanted) {
        var nights = reservation.stay();
        var ways = reservation.bookAgain(nights);
        var by = who.of(wanted, suite, nights);
        return BookingRefusal.SuiteTaken.in(suite, nights, by, ways).refused();
    }

    /** What can be had for those who need a place; the explanation of why not more comes last. */
    List<Remedy> ways(Wanted wanted) {
        if (!wanted.instead().isEmpty()) return wanted.instead();
        return waysOut.of(wanted);
    }
}

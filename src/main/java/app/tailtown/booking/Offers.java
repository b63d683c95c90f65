package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Plan;
import app.tailtown.booking.plan.Room;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Money;
import app.tailtown.pricing.Tariff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could be booked: free suites by type for a stay, with the price for these pets. Takes nothing. */
@Service
@Transactional(readOnly = true)
class Offers {

    private final Resorts resorts;
    private final BookingRules rules;
    private final FreeRooms freeRooms;
    private final Availability availability;
    private final Tariff tariff;
    private final ApartByType apart;
    private final Clock clock;

    Offers(
            Resorts resorts,
            BookingRules rules,
            FreeRooms freeRooms,
            Availability availability,
            Tariff tariff,
            ApartByType apart,
            Clock clock) {
        this.resorts = resorts;
        this.rules = rules;
        this.freeRooms = freeRooms;
        this.availability = availability;
        this.tariff = tariff;
        this.apart = apart;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param coming who comes in which nights; nobody when that is not known yet
     * @param but a reservation whose own suites count as free, because it is being changed
     */
    record Ask(
            ResortId at,
            Stay nights,
            List<Coming> coming,
            @Nullable ReservationId but) {

        /** Whose own suites count as free. */
        HolderId holder() {
            return but == null ? HolderId.NOBODY : but.holder();
        }

        /** The same for all but these. */
        Ask without(Set<UUID> pets) {
            return new Ask(
                    at,
                    nights,
                    coming.stream().filter(c -> !pets.contains(c.pet().value())).toList(),
                    but);
        }

        /** All of these pets in all of the nights. */
        static Ask together(ResortId at, LocalDate arrives, LocalDate departs, List<UUID> pets) {
            if (!arrives.isBefore(departs)) throw FieldsRefused.field("departs", "after-arrival");
            var nights = new Stay(arrives, departs);
            return new Ask(
                    at,
                    nights,
                    pets.stream().map(p -> new Coming(new PetId(p), nights)).toList(),
                    null);
        }
    }

    /**
     * One suite type for the stay.
     *
     * @param suites how many there are; {@code fitting} of them take all of these pets together
     * @param takesThem whether the type could lodge them, in one suite or several, if nobody else were there
     * @param nights free suites of the type, night by night
     * @param total for the whole stay; null when a night has no rate
     * @param suitesFree free for every night and for all of them together, the one to suggest first
     * @param suitesForSome free for one of them at least, in the order of the house: what a family that is divided by hand can choose from
     * @param lodging who would sleep where: in one suite while they fit, else in as few as possible; empty when the type cannot lodge them
     */
    record Offer(
            UUID suiteTypeId,
            String suiteType,
            String description,
            int suites,
            int fitting,
            boolean takesThem,
            List<Night> nights,
            @Nullable Money total,
            List<FreeSuite> suitesFree,
            List<FreeSuite> suitesForSome,
            List<Lodged> lodging) {

        int free() {
            return suitesFree.size();
        }

        boolean toBeHad() {
            return !suitesFree.isEmpty() || !lodging.isEmpty();
        }
    }

    /**
     * A suite that is free for the whole stay and takes these guests.
     *
     * @param neighbours how many stays touch it without a gap (0 to 2): the more, the less is cut up
     */
    record FreeSuite(SuiteId id, String name, String area, int neighbours) {
        static FreeSuite of(Room room) {
            return new FreeSuite(
                    room.suite().id(), room.suite().name(), room.suite().area(), room.neighbours());
        }
    }

    /** A suite and who of them would sleep there. */
    record Lodged(SuiteId suiteId, String suite, String area, List<PetId> petIds) {}

    /** How many suites of the type are free in a night, whoever they take. */
    record Night(LocalDate night, int free) {}

    /** Which types each of them can have; see {@link ApartByType#look}. */
    ApartByType.Found apart(Ask ask, Map<UUID, UUID> types, Map<UUID, UUID> had) {
        return apart.look(ask, types, had);
    }

    List<Offer> list(Ask ask) {
        var resort = resorts.find(ask.at());
        rules.refuseImpossibleDates(ask.nights(), resort.today(clock));
        var guests = freeRooms.guests(ask.coming());
        var house = availability.when(resort, ask.nights(), ask.holder());
        var types = FreeRooms.of(house, ask.nights(), guests);
        var plans = new LinkedHashMap<FreeRooms.Type, Plan>();
        types.forEach(t -> plans.put(t, plan(t, guests)));
        var totals = totals(resort, ask.nights(), plans);
        var nights = house.nights(ask.nights());
        return types.stream()
                .map(t -> new Offer(
                        t.id().value(),
                        t.name(),
                        t.description(),
                        t.rooms().size(),
                        (int) t.fitting(guests),
                        t.takes(guests),
                        free(t, nights),
                        totals.get(t.id()),
                        t.together(guests).stream().map(FreeSuite::of).toList(),
                        forSome(t, guests),
                        lodged(Objects.requireNonNull(plans.get(t)))))
                .toList();
    }

    static List<FreeSuite> forSome(FreeRooms.Type type, List<Guest> guests) {
        return type.rooms().stream()
                .filter(r ->
                        guests.stream().anyMatch(g -> r.free().contains(g.stay()) && Fit.fits(r.suite(), List.of(g))))
                .map(FreeSuite::of)
                .toList();
    }

    /** In one suite, the best of those that would do; else as few as possible; nowhere when it cannot be. */
    private static Plan plan(FreeRooms.Type type, List<Guest> guests) {
        return Plan.of(type.divide(guests)
                .map(where -> guests.stream()
                        .map(g -> new Bed(
                                g.pet(),
                                Objects.requireNonNull(where.get(g.pet())).suite(),
                                g.stay()))
                        .toList())
                .orElse(List.of()));
    }

    /** While nobody was named, or nothing is to be had, what one suite of the type would cost. */
    private Map<SuiteTypeId, Money> totals(Resort resort, Stay nights, Map<FreeRooms.Type, Plan> plans) {
        var parts = new LinkedHashMap<SuiteTypeId, List<Tariff.Part>>();
        plans.forEach((type, plan) -> parts.put(
                type.id(),
                plan.segments().isEmpty()
                        ? List.of(new Tariff.Part(type.id(), type.name(), "", nights, List.of()))
                        : BookingRules.parts(plan)));
        return tariff.totals(resort, parts);
    }

    private static List<Lodged> lodged(Plan plan) {
        return plan.suites().stream()
                .map(id -> {
                    var here = plan.segments().stream()
                            .filter(s -> s.suite().id().equals(id))
                            .toList();
                    var suite = here.getFirst().suite();
                    var pets = here.stream()
                            .flatMap(s -> s.pets().stream())
                            .distinct()
                            .map(PetId::new)
                            .toList();
                    return new Lodged(id, suite.name(), suite.area(), pets);
                })
                .toList();
    }

    private static List<Night> free(FreeRooms.Type type, List<TypeNights> house) {
        return house.stream()
                .filter(t -> t.id().equals(type.id()))
                .flatMap(t -> IntStream.range(0, t.stay().nights()).mapToObj(t::count))
                .map(n -> new Night(n.night(), n.free()))
                .toList();
    }
}

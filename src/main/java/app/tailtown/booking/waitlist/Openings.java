package app.tailtown.booking.waitlist;

import app.tailtown.booking.plan.Guests;
import app.tailtown.customers.PetCards;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.lodging.Suites;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.FieldsRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a suite that takes them is free for all nights of a wish. Whether they may come is asked when it is offered. */
@Component
@Transactional(readOnly = true)
class Openings {

    private final Availability availability;
    private final Suites suites;
    private final PetCards cards;
    private final Clock clock;

    Openings(Availability availability, Suites suites, PetCards cards, Clock clock) {
        this.availability = availability;
        this.suites = suites;
        this.cards = cards;
        this.clock = clock;
    }

    /** Nights for which some suite of a type is free. */
    record Opening(Stay nights, UUID suiteType) {

        Waitlist.Offered asOffered() {
            return new Waitlist.Offered(nights, suiteType);
        }
    }

    /** The suite types of a resort through these nights, in the order of the house. */
    public List<TypeNights> types(Resort resort, Stay stay) {
        return availability.of(resort, stay, HolderId.NOBODY).nights(stay);
    }

    void refuseUnknownTypes(Resort resort, PutOnWaitlist what) {
        var known = suites.types(resort.id());
        for (var i = 0; i < what.suiteTypeIds().size(); i++) {
            if (!known.containsKey(new SuiteTypeId(what.suiteTypeIds().get(i)))) {
                throw FieldsRefused.field("suiteTypeIds[" + i + "]", "unknown-id");
            }
        }
    }

    /** What would do for a wish, best first: the nights as wished before those next to them, and in each of them the type they would like best. */
    public List<Opening> of(WaitlistEntry entry, Resort resort) {
        return of(entry, types(resort, entry.reach()), resort.today(clock));
    }

    /** The same from what was read of at least these nights. */
    public List<Opening> of(WaitlistEntry entry, List<TypeNights> house, LocalDate today) {
        var types = wished(entry, house);
        var nights = entry.nights(today).stream()
                .filter(stay -> types.stream().anyMatch(t -> left(t, stay) > 0))
                .toList();
        if (nights.isEmpty()) return List.of();
        var pets = cards.byIds(
                        entry.pets().stream().map(WaitlistEntry.Pet::petId).toList())
                .values();
        return nights.stream()
                .flatMap(stay -> {
                    var guests = pets.stream().map(p -> Guests.of(p, stay)).toList();
                    return types.stream()
                            .filter(t -> left(t, stay) > 0 && takes(t, stay, guests))
                            .map(t -> new Opening(stay, t.id().value()));
                })
                .toList();
    }

    /** The types they would take, best first; none when those they named are not there any more. */
    static List<TypeNights> wished(WaitlistEntry entry, List<TypeNights> house) {
        return house.stream()
                .filter(t -> entry.takes(t.id().value()))
                .sorted(Comparator.comparingInt(t -> rank(entry, t)))
                .toList();
    }

    private static int left(TypeNights type, Stay stay) {
        return type.left(type.stay().nightOf(stay.arrives()), type.stay().nightOf(stay.departs()));
    }

    /** Whether some free suite takes all of them, or each of several finds one. */
    private static boolean takes(TypeNights type, Stay stay, List<Guest> guests) {
        var from = type.stay().nightOf(stay.arrives());
        var until = type.stay().nightOf(stay.departs());
        var free = type.suites().stream()
                .filter(s -> s.isFree(from, until))
                .map(SuiteNights::suite)
                .toList();
        return free.stream().anyMatch(s -> Fit.fits(s, guests))
                || guests.size() > 1
                        && guests.stream().allMatch(g -> free.stream().anyMatch(s -> Fit.fits(s, List.of(g))));
    }

    private static int rank(WaitlistEntry entry, TypeNights type) {
        return IntStream.range(0, entry.suiteTypes().size())
                .filter(i ->
                        entry.suiteTypes().get(i).suiteTypeId().equals(type.id().value()))
                .findFirst()
                .orElse(0);
    }
}

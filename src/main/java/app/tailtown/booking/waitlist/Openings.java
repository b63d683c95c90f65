package app.tailtown.booking.waitlist;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Nights;
import app.tailtown.lodging.Stay;
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

/** Where a suite is free for all nights of a wish. Whether it takes these pets, and whether they may come, is asked when it is offered. */
@Component
@Transactional(readOnly = true)
class Openings {

    private final Nights nights;
    private final Clock clock;

    Openings(Nights nights, Clock clock) {
        this.nights = nights;
        this.clock = clock;
    }

    /** Nights for which some suite of a type is free. */
    record Opening(Stay nights, UUID suiteType) {

        Waitlist.Offered asOffered() {
            return new Waitlist.Offered(nights, suiteType);
        }
    }

    /** The suite types of a resort, in the order of the house. */
    public List<TypeNights> types(Resort resort, Stay stay) {
        return nights.of(resort, stay, HolderId.NOBODY);
    }

    void refuseUnknownTypes(Resort resort, PutOnWaitlist what) {
        var known = types(resort, what.stay()).stream().map(t -> t.id().value()).toList();
        for (var i = 0; i < what.suiteTypeIds().size(); i++) {
            if (!known.contains(what.suiteTypeIds().get(i))) {
                throw FieldsRefused.field("suiteTypeIds[" + i + "]", "unknown-id");
            }
        }
    }

    /** What would do for a wish, best first: the nights as wished before those next to them, and in each of them the type they would like best. */
    public List<Opening> of(WaitlistEntry entry, Resort resort) {
        return of(entry, types(resort, entry.reach()), resort.today(clock));
    }

    /** The same from what was read of at least these nights. */
    static List<Opening> of(WaitlistEntry entry, List<TypeNights> house, LocalDate today) {
        var types = house.stream()
                .filter(t -> entry.takes(t.id().value()))
                .sorted(Comparator.comparingInt(t -> rank(entry, t)))
                .toList();
        return entry.nights(today).stream()
                .flatMap(stay ->
                        types.stream().filter(t -> hasSuite(t, stay)).map(t -> new Opening(stay, t.id().value())))
                .toList();
    }

    private static boolean hasSuite(TypeNights type, Stay stay) {
        return type.left(type.stay().nightOf(stay.arrives()), type.stay().nightOf(stay.departs())) > 0;
    }

    private static int rank(WaitlistEntry entry, TypeNights type) {
        return IntStream.range(0, entry.suiteTypes().size())
                .filter(i ->
                        entry.suiteTypes().get(i).suiteTypeId().equals(type.id().value()))
                .findFirst()
                .orElse(0);
    }
}

package app.tailtown.booking;

import app.tailtown.booking.plan.EachItsOwn;
import app.tailtown.booking.plan.Guests;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.House;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Precondition;
import app.tailtown.platform.Refused;
import app.tailtown.platform.Remedy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds for several lets another suite each, of its type and free in all of its nights, none of them one that they leave. */
@Component
class OtherSuites {

    private final Availability availability;
    private final PetCards cards;
    private final Clock clock;

    OtherSuites(Availability availability, PetCards cards, Clock clock) {
        this.availability = availability;
        this.cards = cards;
        this.clock = clock;
    }

    /** A let of a stay that goes elsewhere. */
    record Leaving(Reservation stay, Let let) {

        static Leaving of(Reservation stay, MoveStays.One wish) {
            var let = stay.lets().stream()
                    .filter(l -> l.id().equals(wish.letId()))
                    .findFirst();
            return new Leaving(stay, let.orElseThrow(Precondition::stale));
        }

        String pets() {
            return stay.names(let.pets().stream().map(PetId::new).toList()).stream()
                    .collect(Collectors.joining(", "));
        }
    }

    /** In the order of the lets. Refuses all of them by the name of the one for whom there is nothing. */
    List<Suite> of(Resort resort, List<Leaving> leaving) {
        var left = leaving.stream()
                .map(l -> l.let().suiteId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var today = resort.today(clock);
        var pets = cards.byIds(leaving.stream()
                .flatMap(l -> l.let().pets().stream())
                .map(PetId::new)
                .collect(Collectors.toSet()));
        var wishes =
                leaving.stream().map(l -> wish(resort, l, pets, left, today)).toList();
        return EachItsOwn.of(wishes).orElseThrow(() -> {
            var least = wishes.stream()
                    .min(Comparator.comparingInt(w -> w.free().size()))
                    .orElseThrow();
            return full(leaving.get(wishes.indexOf(least)), least.nights());
        });
    }

    private EachItsOwn.Wish wish(
            Resort resort, Leaving who, Map<PetId, PetCard> cards, Set<SuiteId> left, LocalDate today) {
        var nights = nights(who, today);
        var guests = who.let().pets().stream()
                .flatMap(p -> Stream.ofNullable(cards.get(new PetId(p))))
                .map(p -> Guests.of(p, nights))
                .toList();
        var free = availability.when(resort, nights, who.stay().id().holder()).free(nights).stream()
                .filter(t -> t.id().equals(who.let().suiteTypeId()))
                .flatMap(t -> free(t, guests, left))
                .toList();
        if (free.isEmpty()) throw full(who, nights);
        return new EachItsOwn.Wish(nights, free);
    }

    /** Those between two others first, so that the house is cut up less. */
    private static Stream<Suite> free(House.FreeType type, List<Guest> guests, Set<SuiteId> left) {
        return type.rooms().stream()
                .filter(House.Room::free)
                .filter(r -> !left.contains(r.suite().id()))
                .filter(r -> Fit.fits(r.suite(), guests))
                .sorted(Comparator.comparingInt(House.Room::neighbours).reversed())
                .map(House.Room::suite);
    }

    /** Those that are still to come, until the last of them leaves. */
    private static Stay nights(Leaving who, LocalDate today) {
        var from = who.let().arrives().isBefore(today) ? today : who.let().arrives();
        var until = who.let().pets().stream()
                .map(p -> who.stay().pet(new PetId(p)).departs())
                .max(LocalDate::compareTo)
                .orElse(who.let().departs());
        if (from.isBefore(until)) return new Stay(from, until);
        throw TogetherDesk.naming(
                who.stay(), new BookingRefusal.StayIsOver(until, who.stay().openStay()).refused());
    }

    private static Refused full(Leaving who, Stay nights) {
        var no = new BookingRefusal.TypeFull(
                who.let().suiteType(), nights.arrives(), nights.departs(), List.<Remedy>of());
        return TogetherDesk.naming(who.stay(), no.refused());
    }
}

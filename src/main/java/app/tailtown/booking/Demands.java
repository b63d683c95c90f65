package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Demand;
import app.tailtown.booking.plan.Demand.Place;
import app.tailtown.booking.plan.Guests;
import app.tailtown.booking.plan.Split;
import app.tailtown.customers.Households.Household;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.Let;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteId;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Remedy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what was said of a stay to what each of its pets needs. */
@Component
class Demands {

    private final Suites suites;

    Demands(Suites suites) {
        this.suites = suites;
    }

    Wanted booked(Resort resort, ReservationId id, Household household, List<Coming> coming, BookStay wish) {
        var parts = parts(resort, Coming.whole(coming), wish.suiteId(), wish.moves());
        var demands = guests(household, coming).stream()
                .map(g -> Demand.all(
                        g, parts.isEmpty() ? said(resort, wish, g.pet(), null) : new Place.OneAfterAnother(parts)))
                .toList();
        return new Wanted(resort, id, household, demands, wish.pinned(), wish.withoutOwnPlaces(), true, List.of());
    }

    /** Nobody is moved without being asked to, and nights that are over stay where they were. */
    Wanted changed(
            Resort resort,
            Reservation before,
            Household household,
            List<Coming> coming,
            ChangeStay to,
            LocalDate today) {
        var from = to.from() == null || to.from().isBefore(today) ? today : to.from();
        var demands = guests(household, GivenUp.withNights(before, coming)).stream()
                .map(g -> demand(resort, before, g, to, from))
                .toList();
        return new Wanted(
                resort, before.id(), household, demands, to.pinned(), to.withoutOwnSuites(), false, List.of());
    }

    /** The pets that sleep in the one suite go to the other from this night on; whoever else of the stay sleeps elsewhere stays there. */
    Wanted swapped(Resort resort, Reservation stay, Household household, Swap swap, List<Remedy> instead) {
        var demands = household.pets().stream()
                .filter(p -> GivenUp.hasNights(stay, p.id()))
                .map(p -> {
                    var guest = Guests.of(p, stay.pet(p.id()).stay());
                    var had = beds(stay.lets(), guest.pet());
                    return swap.moving().contains(p.id())
                            ? Demand.from(swap.night(), guest, had, new Place.This(swap.to()))
                            : Demand.from(guest.stay().departs(), guest, had, new Place.This(swap.to()));
                })
                .toList();
        var pinned = Let.isAnyPinned(stay.lets());
        return new Wanted(resort, stay.id(), household, demands, pinned, Map.of(), false, instead);
    }

    /** Who moves from which night on where to. */
    record Swap(List<PetId> moving, Suite to, LocalDate night) {}

    /** Everybody stays where it is or was, for as long as is said; {@code had}: the lets that tell where. */
    Wanted asTheyAre(
            Resort resort,
            Reservation stay,
            Household household,
            List<Coming> coming,
            List<Let> had,
            List<Remedy> instead) {
        var demands = guests(household, coming).stream()
                .map(g -> Demand.asItIs(g, beds(had, g.pet()), new Place.AnyOf(typeOf(had, stay), null)))
                .toList();
        var pinned = Let.isAnyPinned(had);
        return new Wanted(resort, stay.id(), household, demands, pinned, Map.of(), false, instead);
    }

    private static SuiteTypeId typeOf(List<Let> had, Reservation stay) {
        return Stream.concat(had.stream(), stay.lets().stream())
                .map(Let::suiteTypeId)
                .findFirst()
                .orElseThrow(app.tailtown.platform.NotFound::new);
    }

    /** What a stay that was given up had, as it was. Whoever had given up its nights before comes back without any, so it may sleep elsewhere by now. */
    Wanted had(Resort resort, Reservation reservation, Household household, List<Let> had) {
        var type =
                had.isEmpty() ? new SuiteTypeId(new UUID(0, 0)) : had.getFirst().suiteTypeId();
        var demands = household.pets().stream()
                .map(p -> Guests.of(p, reservation.pet(p.id()).stay()))
                .filter(g ->
                        had.isEmpty() || had.stream().anyMatch(l -> l.pets().contains(g.pet())))
                .map(g -> {
                    var beds = beds(had, g.pet());
                    var need = beds.isEmpty() ? Optional.of(g) : Optional.<Guest>empty();
                    return new Demand(g, beds, need, new Place.AnyOf(type, null));
                })
                .toList();
        var pinned = Let.isAnyPinned(had);
        return new Wanted(resort, reservation.id(), household, demands, pinned, Map.of(), false, List.of());
    }

    List<Bed> beds(List<Let> lets, UUID pet) {
        return lets.stream()
                .filter(l -> l.suiteId() != null && l.pets().contains(pet))
                .map(l -> new Bed(
                        pet, suites.find(Objects.requireNonNull(l.suiteId())), new Stay(l.arrives(), l.departs())))
                .toList();
    }

    private static List<Guest> guests(Household household, List<Coming> coming) {
        return household.pets().stream()
                .flatMap(
                        p -> coming.stream().filter(c -> c.pet().equals(p.id())).map(c -> Guests.of(p, c.stay())))
                .toList();
    }

    private Demand demand(Resort resort, Reservation before, Guest guest, ChangeStay to, LocalDate from) {
        var had = beds(before.lets(), guest.pet());
        var last = before.lets().stream()
                .filter(l -> l.pets().contains(guest.pet()))
                .reduce((_, later) -> later)
                .or(() -> before.lets().stream().reduce((_, later) -> later))
                .orElse(null);
        var rather = last == null ? null : last.suiteId();
        var said = to.suiteOf(guest.pet()) != null || to.typeOf(guest.pet()) != null;
        var hasGone = before.petBy(new PetId(guest.pet()))
                .filter(p -> p.checkedOutAt() != null)
                .isPresent();
        if (said && !hasGone) return Demand.from(from, guest, had, said(resort, to, guest.pet(), rather));
        if (last == null) throw FieldsRefused.field("suiteTypeId", "suite-or-type");
        var otherwise = new Place.AnyOf(last.suiteTypeId(), rather);
        return before.lets().stream()
                .filter(l -> l.isDisplaced() && l.pets().contains(guest.pet()))
                .findFirst()
                .map(l -> Demand.from(l.arrives(), guest, had, otherwise))
                .orElseGet(() -> Demand.asItIs(guest, had, otherwise));
    }

    private Place said(Resort resort, LodgingWish wish, UUID pet, @Nullable SuiteId rather) {
        var type = wish.typeOf(pet);
        var suite = wish.suiteOf(pet);
        if (suite != null) return new Place.This(suiteOfType(resort, suite, type));
        if (type != null) return new Place.AnyOf(new SuiteTypeId(type), rather);
        throw FieldsRefused.field("suiteTypeId", "suite-or-type");
    }

    /** The nights of a split stay in its suites; nothing when nobody moves. */
    List<Split.Part> parts(Resort resort, Stay stay, @Nullable UUID first, List<Move> moves) {
        if (moves.isEmpty()) return List.of();
        if (first == null) throw FieldsRefused.field("suiteId", "first-suite");
        var parts = new ArrayList<Split.Part>();
        var begins = stay.arrives();
        var suite = suite(resort, first, "suiteId");
        for (var i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            if (!begins.isBefore(move.from()) || !move.from().isBefore(stay.departs())) {
                throw FieldsRefused.field("moves[" + i + "].from", "move-within-stay");
            }
            parts.add(new Split.Part(suite, new Stay(begins, move.from())));
            begins = move.from();
            suite = suite(resort, move.suiteId(), "moves[" + i + "].suiteId");
        }
        parts.add(new Split.Part(suite, new Stay(begins, stay.departs())));
        return List.copyOf(parts);
    }

    /** A suite of the resort that was named in this field. */
    Suite suite(Resort resort, UUID id, String field) {
        return suites.findBy(new SuiteId(id))
                .filter(s -> s.resortId().equals(resort.id()))
                .orElseThrow(() -> FieldsRefused.field(field, "unknown-id"));
    }

    private Suite suiteOfType(Resort resort, UUID id, @Nullable UUID type) {
        var suite = suite(resort, id, "suiteId");
        if (type != null && !suite.suiteTypeId().value().equals(type)) {
            throw FieldsRefused.field("suiteId", "suite-of-another-type");
        }
        return suite;
    }
}

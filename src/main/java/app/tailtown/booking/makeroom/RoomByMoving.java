package app.tailtown.booking.makeroom;

import app.tailtown.booking.makeroom.StandingLets.Standing;
import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Guests;
import app.tailtown.booking.plan.Repack;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Fit;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.lodging.Suites;
import app.tailtown.organizations.Resort;
import app.tailtown.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds who would have to move so that a type has one suite for all nights of a stay. Three statements, however many suites and lets. */
@Component
public class RoomByMoving {

    /** Further away than a let is long nobody is in the way of anybody who is. */
    private static final Duration AROUND = Duration.ofDays(Stay.LONGEST_LET);

    private final Suites suites;
    private final StandingLets lets;
    private final PetCards cards;
    private final Clock clock;

    RoomByMoving(Suites suites, StandingLets lets, PetCards cards, Clock clock) {
        this.suites = suites;
        this.lets = lets;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * Somebody who goes to another suite, in local dates of the resort.
     *
     * @param reservation whose {@code version} was read
     */
    public record Move(
            UUID reservation, int version, UUID let, LocalDate arrives, LocalDate departs, Suite from, Suite to) {}

    /**
     * What it comes to.
     *
     * @param suite which is free for all nights once the moves are done in this order
     */
    public record Found(Suite suite, List<Move> moves) {}

    /**
     * A stay that is changed.
     *
     * @param but whose own lets count as free
     * @param kept where it sleeps all the same; rather than go elsewhere it stays in the last of these suites
     */
    public record For(Resort resort, Stay nights, SuiteTypeId type, List<Guest> guests, HolderId but, List<Bed> kept) {

        boolean isOwn(Suite suite) {
            return !kept.isEmpty() && kept.getLast().suite().id().equals(suite.id());
        }
    }

    /** Empty as for a new stay. */
    public Optional<Found> of(For stay) {
        var ofType = suites.list(stay.resort().id()).stream()
                .filter(s -> s.suiteTypeId().equals(stay.type()))
                .toList();
        var any = of(stay, ofType, _ -> true);
        return any.isEmpty() ? any : of(stay, ofType, stay::isOwn).or(() -> any);
    }

    private Optional<Found> of(For stay, List<Suite> ofType, Predicate<Suite> which) {
        return of(stay.resort(), stay.nights(), ofType, stay.guests(), stay.but(), stay.kept(), which);
    }

    /** Empty when a suite is free as it is, when somebody who lost theirs is owed one, and when no few moves help. */
    public Optional<Found> of(Resort resort, Stay stay, SuiteTypeId type, List<Guest> guests) {
        var ofType = suites.list(resort.id()).stream()
                .filter(s -> s.suiteTypeId().equals(type))
                .toList();
        return of(resort, stay, ofType, guests);
    }

    /** The same for whoever knows the suites: all of one type, in the order of the house. */
    public Optional<Found> of(Resort resort, Stay stay, List<Suite> ofType, List<Guest> guests) {
        return of(resort, stay, ofType, guests, HolderId.NOBODY, List.of(), _ -> true);
    }

    private Optional<Found> of(
            Resort resort,
            Stay stay,
            List<Suite> ofType,
            List<Guest> guests,
            HolderId but,
            List<Bed> kept,
            Predicate<Suite> which) {
        if (ofType.isEmpty()) return Optional.empty();
        var begins = resort.turnoverOn(stay.arrives());
        var ends = resort.turnoverOn(stay.departs());
        var type = ofType.getFirst().suiteTypeId();
        var standing = lets.around(resort, type, begins.minus(AROUND), ends.plus(AROUND), clock.instant()).stream()
                .filter(l -> !l.holder().equals(but.value()))
                .toList();
        var isOwed = standing.stream()
                .anyMatch(l -> l.suite() == null && l.begins().isBefore(ends) && begins.isBefore(l.ends()));
        if (isOwed) return Optional.empty();
        var house = Stream.concat(known(standing).stream(), kept.stream().map(bed -> kept(resort, bed)))
                .toList();
        return Repack.of(ofType, house, begins, ends, s -> which.test(s) && Fit.fits(s, guests))
                .map(room -> found(room, standing, ofType));
    }

    private static Repack.Standing kept(Resort resort, Bed bed) {
        return new Repack.Standing(
                Ids.next(),
                bed.suite().id().value(),
                resort.turnoverOn(bed.stay().arrives()),
                resort.turnoverOn(bed.stay().departs()),
                List.of(),
                false);
    }

    private List<Repack.Standing> known(List<Standing> standing) {
        var pets = standing.stream()
                .filter(Standing::mayMove)
                .flatMap(l -> l.pets().stream())
                .map(PetId::new)
                .collect(Collectors.toSet());
        var known = pets.isEmpty() ? Map.<PetId, PetCard>of() : cards.byIds(pets);
        return standing.stream()
                .filter(l -> l.suite() != null)
                .map(l -> new Repack.Standing(
                        l.id(), Objects.requireNonNull(l.suite()), l.begins(), l.ends(), guests(l, known), l.mayMove()))
                .toList();
    }

    private static List<Guest> guests(Standing let, Map<PetId, PetCard> known) {
        if (!let.mayMove()) return List.of();
        var stay = new Stay(let.arrives(), let.departs());
        return let.pets().stream()
                .map(p -> Guests.of(Objects.requireNonNull(known.get(new PetId(p))), stay))
                .toList();
    }

    private static Found found(Repack.Room room, Collection<Standing> standing, List<Suite> suites) {
        var lets = standing.stream().collect(Collectors.toMap(Standing::id, l -> l));
        var byId = suites.stream().collect(Collectors.toMap(s -> s.id().value(), s -> s));
        return new Found(
                room.suite(),
                room.steps().stream()
                        .map(step -> {
                            var let = Objects.requireNonNull(lets.get(step.who().let()));
                            return new Move(
                                    let.holder(),
                                    let.version(),
                                    let.id(),
                                    let.arrives(),
                                    let.departs(),
                                    Objects.requireNonNull(byId.get(step.who().suite())),
                                    step.to());
                        })
                        .toList());
    }
}

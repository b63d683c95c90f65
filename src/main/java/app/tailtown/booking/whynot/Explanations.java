package app.tailtown.booking.whynot;

import app.tailtown.booking.makeroom.RoomByMoving;
import app.tailtown.booking.plan.Guests;
import app.tailtown.booking.plan.StayAsked;
import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.Guest;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.Holders;
import app.tailtown.lodging.Stay;
import app.tailtown.lodging.Suite;
import app.tailtown.lodging.SuiteNights;
import app.tailtown.lodging.TypeNights;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains what a resort has for a stay. One statement for the resort, one for its nights, one for the pets; names are asked for only where they are shown. */
@Service
@Transactional(readOnly = true)
class Explanations {

    private final Resorts resorts;
    private final Availability availability;
    private final PetCards cards;
    private final Holders holders;
    private final RoomByMoving byMoving;
    private final Clock clock;

    Explanations(
            Resorts resorts,
            Availability availability,
            PetCards cards,
            Holders holders,
            RoomByMoving byMoving,
            Clock clock) {
        this.resorts = resorts;
        this.availability = availability;
        this.cards = cards;
        this.holders = holders;
        this.byMoving = byMoving;
        this.clock = clock;
    }

    /** Refuses nights nobody can mean and pets nobody has. */
    Explanation of(ResortId at, LocalDate arrives, LocalDate departs, List<UUID> pets) {
        var resort = resorts.find(at);
        var stay = StayAsked.of(arrives, departs, pets, resort.today(clock));
        var found = cards.byIds(pets.stream().map(PetId::new).toList());
        for (var i = 0; i < pets.size(); i++) {
            if (!found.containsKey(new PetId(pets.get(i)))) {
                throw FieldsRefused.field("petIds[" + i + "]", "unknown-id");
            }
        }
        return Explanation.of(
                at.value(),
                stay,
                availability.of(resort, stay, HolderId.NOBODY).nights(stay),
                guests(found.values(), stay));
    }

    /** The page as far as what was said makes sense; what does not counts as not said. */
    WhyNotPage page(ResortId at, Typed typed) {
        var resort = resorts.find(at);
        var today = resort.today(clock);
        var asked = Asked.of(typed, today);
        var pets = cards.byIds(asked.pets().stream().map(PetId::new).toList()).values().stream()
                .sorted(Comparator.comparing(PetCard::name).thenComparing(p -> p.id().value()))
                .toList();
        var types = availability.of(resort, asked.stay(), HolderId.NOBODY).nights(asked.stay());
        var guests = guests(pets, asked.stay());
        var explanation = Explanation.of(at.value(), asked.stay(), types, guests);
        return new WhyNotPage(
                resort,
                today,
                asked,
                pets,
                explanation,
                types,
                names(resort, types, explanation, asked),
                roomByMoving(resort, asked.stay(), types, explanation, guests));
    }

    /** Of the types that have something every night, and no one suite for all of them. */
    private Set<UUID> roomByMoving(
            Resort resort, Stay stay, List<TypeNights> types, Explanation explanation, List<Guest> guests) {
        var split = explanation.types().stream()
                .filter(t -> t.answer() == Explanation.Answer.SPLIT)
                .map(Explanation.OfType::suiteTypeId)
                .collect(Collectors.toSet());
        return types.stream()
                .filter(t -> split.contains(t.id().value()))
                .filter(t -> byMoving.of(resort, stay, suites(t), guests).isPresent())
                .map(t -> t.id().value())
                .collect(Collectors.toSet());
    }

    private static List<Suite> suites(TypeNights type) {
        return type.suites().stream().map(SuiteNights::suite).toList();
    }

    private static List<Guest> guests(Collection<PetCard> pets, Stay stay) {
        return pets.stream().map(p -> Guests.of(p, stay)).toList();
    }

    /** Of those whom the page names: who is owed a suite in the first full night, and who is behind the number that was chosen. */
    private Map<HolderId, HolderNames.Name> names(
            Resort resort, List<TypeNights> types, Explanation explanation, Asked asked) {
        var owed = types.stream()
                .flatMap(t -> explanation.types().stream()
                        .filter(e -> e.suiteTypeId().equals(t.id().value()) && e.firstFull() != null)
                        .flatMap(e -> owedOn(t, asked.stay().nightOf(Objects.requireNonNull(e.firstFull())))));
        var behind = types.stream()
                .filter(t -> t.id().value().equals(asked.type()) && asked.night() != null)
                .flatMap(t -> behind(t, asked.stay().nightOf(Objects.requireNonNull(asked.night()))));
        return holders.named(Stream.concat(owed, behind).distinct().toList());
    }

    private static Stream<HolderId> owedOn(TypeNights type, int night) {
        return type.owed().stream().filter(o -> o.touches(night, night + 1)).map(TypeNights.Owed::holder);
    }

    private static Stream<HolderId> behind(TypeNights type, int night) {
        var inSuites =
                type.suites().stream().map(s -> s.uses().get(night).holder()).filter(Objects::nonNull);
        return Stream.concat(owedOn(type, night), inSuites);
    }
}

package app.tailtown.booking;

import app.tailtown.customers.PetCard;
import app.tailtown.customers.PetCards;
import app.tailtown.customers.PetId;
import app.tailtown.lodging.Availability;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.Stay;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Money;
import app.tailtown.pricing.Tariff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could be booked: free suites by type for a stay, with the price for these pets. Takes nothing. */
@Service
@Transactional(readOnly = true)
class Offers {

    private final Resorts resorts;
    private final BookingRules rules;
    private final Availability availability;
    private final Tariff tariff;
    private final PetCards cards;
    private final Clock clock;

    Offers(Resorts resorts, BookingRules rules, Availability availability, Tariff tariff, PetCards cards, Clock clock) {
        this.resorts = resorts;
        this.rules = rules;
        this.availability = availability;
        this.tariff = tariff;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * One suite type for the stay.
     *
     * @param suites how many there are; {@code fitting} of them take these pets
     * @param nights free suites of the type, night by night
     * @param total for the whole stay; null when a night has no rate
     * @param suitesFree free for every night, the one to suggest first
     */
    record Offer(
            UUID suiteTypeId,
            String suiteType,
            String description,
            int suites,
            int fitting,
            List<Night> nights,
            @Nullable Money total,
            List<Availability.FreeSuite> suitesFree) {

        int free() {
            return suitesFree.size();
        }
    }

    /** How many suites of the type are free in a night, whoever they take. */
    record Night(LocalDate night, int free) {}

    /** {@code but}: a reservation whose own suites count as free, because it is being changed. */
    List<Offer> list(
            ResortId at, LocalDate arrives, LocalDate departs, List<UUID> petIds, @Nullable ReservationId but) {
        var resort = resorts.find(at);
        rules.refuseImpossibleDates(arrives, departs, resort.today(clock));
        var stay = new Stay(arrives, departs);
        var pets = pets(petIds);
        var holder = but == null ? HolderId.NOBODY : but.holder();
        var types = availability.of(resort, stay, Guests.of(pets), holder);
        return offers(resort, stay, types, availability.takenNights(resort, stay, holder), pets);
    }

    private List<Offer> offers(
            Resort resort,
            Stay stay,
            List<Availability.FreeType> types,
            List<Availability.TakenNight> taken,
            List<PetCard> pets) {
        var parts =
                types.stream().map(t -> new Tariff.Part(t.id(), t.name(), stay)).toList();
        var ids = pets.stream().map(p -> p.id().value()).toList();
        var totals = tariff.totals(resort, parts, ids);
        return types.stream()
                .map(t -> new Offer(
                        t.id().value(),
                        t.name(),
                        t.description(),
                        t.suites(),
                        t.fitting(),
                        nights(stay, t, taken),
                        totals.get(t.id()),
                        t.suitesFree()))
                .toList();
    }

    private static List<Night> nights(Stay stay, Availability.FreeType type, List<Availability.TakenNight> taken) {
        return stay.arrives()
                .datesUntil(stay.departs())
                .map(night -> new Night(night, Math.max(0, type.suites() - taken(type, night, taken))))
                .toList();
    }

    private static int taken(Availability.FreeType type, LocalDate night, List<Availability.TakenNight> taken) {
        return taken.stream()
                .filter(t ->
                        t.suiteTypeId().equals(type.id().value()) && t.night().equals(night))
                .mapToInt(Availability.TakenNight::taken)
                .sum();
    }

    private List<PetCard> pets(List<UUID> ids) {
        if (ids.size() > 20) throw FieldsRefused.field("petIds", "too-many", 20);
        var found = cards.byIds(ids.stream().map(PetId::new).toList());
        for (var i = 0; i < ids.size(); i++) {
            if (!found.containsKey(new PetId(ids.get(i)))) {
                throw FieldsRefused.field("petIds[" + i + "]", "unknown-id");
            }
        }
        return ids.stream()
                .map(id -> java.util.Objects.requireNonNull(found.get(new PetId(id))))
                .toList();
    }
}

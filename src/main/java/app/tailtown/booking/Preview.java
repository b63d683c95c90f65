package app.tailtown.booking;

import app.tailtown.booking.plan.Demand;
import app.tailtown.booking.plan.Plan;
import app.tailtown.booking.plan.Split;
import app.tailtown.lodging.HolderId;
import app.tailtown.organizations.Resorts;
import app.tailtown.platform.FieldsRefused;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Quote;
import app.tailtown.pricing.Tariff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a stay would cost as it is being put together. Takes nothing and writes nothing. */
@Service
@Transactional(readOnly = true)
class Preview {

    private final Resorts resorts;
    private final FreeRooms freeRooms;
    private final Tariff tariff;
    private final Demands demands;
    private final WaysOut waysOut;
    private final WhyNot whyNot;
    private final WhoWaits whoWaits;

    Preview(
            Resorts resorts,
            FreeRooms freeRooms,
            Tariff tariff,
            Demands demands,
            WaysOut waysOut,
            WhyNot whyNot,
            WhoWaits whoWaits) {
        this.resorts = resorts;
        this.freeRooms = freeRooms;
        this.tariff = tariff;
        this.demands = demands;
        this.waysOut = waysOut;
        this.whyNot = whyNot;
        this.whoWaits = whoWaits;
    }

    /**
     * A pet that cannot come because it sleeps elsewhere.
     *
     * @param stay the one that has it; null at a resort this person may not see
     */
    record Elsewhere(UUID pet, StaysInTheWay.@Nullable InTheWay stay) {}

    /** Those who sleep elsewhere in one of these nights: told before anybody tries to book. */
    List<Elsewhere> elsewhere(Offers.Ask ask) {
        var resort = resorts.find(ask.at());
        return whyNot.elsewhere(ask.coming(), resort, ask.holder());
    }

    /** How many wait for one of these nights. */
    int othersWaiting(Offers.Ask ask) {
        return whoWaits.waiting(ask.at(), ask.nights());
    }

    /** What it comes to, each in the type it has and some where they were put by hand; absent while it cannot be reckoned. */
    Optional<Quote> quote(Offers.Ask ask, Map<UUID, UUID> types, Map<UUID, UUID> chosen) {
        var resort = resorts.find(ask.at());
        var guests = freeRooms.guests(ask.coming());
        var beds = freeRooms.of(resort, ask.nights(), guests, ask.holder()).stream()
                .flatMap(t -> ApartByType.beds(t, ApartByType.ofType(guests, types, t), chosen).stream())
                .toList();
        if (beds.isEmpty() || beds.size() < guests.size()) return Optional.empty();
        return tariff.preview(resort, BookingRules.parts(Plan.of(beds)));
    }

    /**
     * Suites one after the other.
     *
     * @param quote null while it cannot be reckoned
     */
    record Splitting(List<Split.Part> parts, @Nullable Quote quote) {
        static final Splitting NONE = new Splitting(List.of(), null);
    }

    /** A split stay as far as it makes sense; nothing when its dates have become others meanwhile. */
    Splitting split(Offers.Ask ask, @Nullable UUID first, List<Move> moves) {
        if (first == null || moves.isEmpty()) return Splitting.NONE;
        var resort = resorts.find(ask.at());
        try {
            var parts = demands.parts(resort, ask.nights(), first, moves);
            var place = new Demand.Place.OneAfterAnother(parts);
            var beds = freeRooms.guests(ask.coming()).stream()
                    .flatMap(g -> place.beds(g).stream())
                    .toList();
            if (beds.isEmpty()) return new Splitting(parts, null);
            var quote = tariff.preview(resort, BookingRules.parts(Plan.of(beds)));
            return new Splitting(parts, quote.orElse(null));
        } catch (FieldsRefused e) {
            return Splitting.NONE;
        }
    }

    /** What can be had instead where the type that was asked for cannot. */
    List<Remedy> ways(Offers.Ask ask, UUID customer, @Nullable UUID type) {
        var resort = resorts.find(ask.at());
        var guests = freeRooms.guests(ask.coming());
        var looking = new WaysOut.Ask(resort, ask.nights(), guests, HolderId.NOBODY, type, List.of(), true);
        return Stream.concat(waysOut.of(looking, Map.of()).stream(), LastResort.of(looking, customer))
                .toList();
    }

    /**
     * What a stay that has no suite in some of its nights can have: suites of its type, of other types, several. Until the first of the nights asked about
     * it sleeps where it does.
     */
    List<Remedy> ways(Offers.Ask ask, Reservation stay) {
        var resort = resorts.find(stay.resortId());
        var type = stay.lets().stream()
                .filter(l -> l.isDisplaced() && l.departs().isAfter(ask.nights().arrives()))
                .findFirst()
                .or(() -> stay.lets().stream().findFirst())
                .orElseThrow();
        var from = ask.nights().arrives();
        var kept = stay.petIds().stream()
                .flatMap(p -> demands.beds(stay.lets(), p.value()).stream())
                .flatMap(b -> b.within(stay.arrives(), from.isAfter(stay.arrives()) ? from : stay.arrives()).stream())
                .toList();
        var looking = new WaysOut.Ask(
                resort,
                ask.nights(),
                freeRooms.guests(ask.coming()),
                stay.id().holder(),
                type.suiteTypeId().value(),
                kept,
                false);
        var ways = waysOut.of(looking, Map.of("from", from.toString()));
        return Stream.concat(
                        ways.stream(), LastResort.of(looking, stay.customerId().value()))
                .toList();
    }
}

package app.tailtown.booking;

import app.tailtown.booking.plan.Bed;
import app.tailtown.booking.plan.Guest;
import app.tailtown.booking.plan.Plan;
import app.tailtown.lodging.HolderId;
import app.tailtown.organizations.Resorts;
import app.tailtown.pricing.Quote;
import app.tailtown.pricing.Tariff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a stay would cost as it is being put together. Takes nothing and writes nothing. */
@Service
@Transactional(readOnly = true)
class Preview {

    private final Resorts resorts;
    private final FreeRooms freeRooms;
    private final Tariff tariff;

    Preview(Resorts resorts, FreeRooms freeRooms, Tariff tariff) {
        this.resorts = resorts;
        this.freeRooms = freeRooms;
        this.tariff = tariff;
    }

    /** What it comes to when some of them sleep where they were put by hand; absent while it cannot be reckoned. */
    Optional<Quote> quote(Offers.Ask ask, UUID type, Map<UUID, UUID> chosen) {
        var resort = resorts.find(ask.at());
        var guests = freeRooms.guests(ask.coming());
        var holder = ask.but() == null ? HolderId.NOBODY : ask.but().holder();
        var found = freeRooms.of(resort, ask.nights(), guests, holder).stream()
                .filter(t -> t.id().value().equals(type))
                .findFirst();
        var beds = found.map(t -> beds(t, guests, chosen)).orElse(List.of());
        if (beds.isEmpty() || beds.size() < guests.size()) return Optional.empty();
        var parts = BookingRules.parts(Plan.of(beds));
        return tariff.totals(resort, Map.of(type, parts)).isEmpty()
                ? Optional.empty()
                : Optional.of(tariff.quote(resort, parts));
    }

    private static List<Bed> beds(FreeRooms.Type type, List<Guest> guests, Map<UUID, UUID> chosen) {
        var family = new HashMap<UUID, List<Guest>>();
        var beds = new ArrayList<Bed>();
        var open = new ArrayList<Guest>();
        for (var guest : guests) {
            var room = type.rooms().stream()
                    .filter(r -> r.suite().id().value().equals(chosen.get(guest.pet())))
                    .findFirst();
            room.ifPresentOrElse(
                    r -> {
                        beds.add(new Bed(guest.pet(), r.suite(), guest.stay()));
                        family.computeIfAbsent(r.suite().id().value(), _ -> new ArrayList<>())
                                .add(guest);
                    },
                    () -> open.add(guest));
        }
        type.with(family, Set.of())
                .divide(open)
                .ifPresent(where -> open.forEach(g -> beds.add(new Bed(
                        g.pet(), Objects.requireNonNull(where.get(g.pet())).suite(), g.stay()))));
        return beds;
    }
}

package app.tailtown.booking;

import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells lodging who has a let: the household, its pets, and where another suite is chosen for them. */
@Component
class HoldersByName implements HolderNames {

    private final Reservations reservations;

    HoldersByName(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<HolderId, Name> of(Collection<HolderId> holders) {
        var names = new LinkedHashMap<HolderId, Name>();
        for (var holder : holders) {
            if (reservations.brief(holder).isEmpty()) continue;
            var reservation = reservations.find(new ReservationId(holder.value()));
            var pets = String.join(
                    ", ", reservation.pets().stream().map(p -> p.name()).toList());
            names.put(
                    holder,
                    new Name(reservation.customer() + ": " + pets, "/reservations/" + holder.value() + "/edit"));
        }
        return names;
    }
}

package app.tailtown.booking;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Several stays whose guests come or go in the same moment. */
record WhichStays(@NotEmpty @Size(max = MoveStays.MOST) List<@NotNull UUID> stays) {

    WhichStays {
        stays = stays == null ? List.of() : stays.stream().distinct().toList();
    }

    List<ReservationId> ids() {
        return stays.stream().map(ReservationId::new).toList();
    }
}

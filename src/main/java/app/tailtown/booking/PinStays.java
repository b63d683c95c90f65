package app.tailtown.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Several stays are promised the suites they have, or are not any more.
 *
 * @param stays each once or more often: a family in two suites is one stay
 */
public record PinStays(
        boolean pinned,
        @NotEmpty @Size(max = MoveStays.MOST) List<@Valid @NotNull One> stays) {

    /** One of them, with the version in which it was read. */
    public record One(
            @NotNull UUID reservationId, @NotNull @Min(1) Integer version) {}

    Map<ReservationId, Integer> versions() {
        var all = new LinkedHashMap<ReservationId, Integer>();
        for (var one : stays) all.put(new ReservationId(one.reservationId()), one.version());
        return all;
    }
}

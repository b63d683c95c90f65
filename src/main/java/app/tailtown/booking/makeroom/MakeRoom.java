package app.tailtown.booking.makeroom;

import app.tailtown.booking.plan.Repack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Stays that go to other suites, one after the other; all of them or none.
 *
 * @param moves in the order in which each finds its suite free
 */
record MakeRoom(@NotEmpty @Size(max = Repack.MOST_MOVES) List<@Valid @NotNull One> moves) {

    /**
     * One stay.
     *
     * @param version of the reservation, as it was read
     * @param letId its only let
     * @param suiteId where it goes
     */
    record One(
            @NotNull UUID reservationId,
            @NotNull @Min(1) Integer version,
            @NotNull UUID letId,
            @NotNull UUID suiteId) {}
}

package app.tailtown.booking.makeroom;

import app.tailtown.booking.BookStay;
import app.tailtown.booking.plan.Repack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stays that go to other suites; all of them or none.
 *
 * @param booking who gets the room, booked in the same moment; left out to book later
 */
record MakeRoom(
        @NotEmpty @Size(max = Repack.MOST_MOVES) List<@Valid @NotNull One> moves,
        @Nullable @Valid BookStay booking) {

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

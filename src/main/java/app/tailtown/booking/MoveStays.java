package app.tailtown.booking;

import app.tailtown.platform.FieldsRefused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Several lets go elsewhere in the same moment, all of them or none: each finds free what another of them leaves.
 *
 * @param moves in any order
 */
public record MoveStays(
        @NotEmpty @Size(max = MoveStays.MOST) List<@Valid @NotNull One> moves) {

    /** More is no selection any more but a season. */
    public static final int MOST = 30;

    /**
     * Whoever sleeps in one let; what is left out stays as it is.
     *
     * @param version of the reservation, as it was read
     * @param letId one of its lets
     * @param suiteId where it goes
     * @param arrives the first night of its pets, local date of the resort
     * @param departs when they leave, local date of the resort
     */
    public record One(
            @NotNull UUID reservationId,
            @NotNull @Min(1) Integer version,
            @NotNull UUID letId,
            @Nullable UUID suiteId,
            @Nullable LocalDate arrives,
            @Nullable LocalDate departs) {}

    /** One let does not go to two places. {@code field}: where these stand in what was sent. */
    void refuseTwice(String field) {
        var said = new HashSet<UUID>();
        for (var i = 0; i < moves.size(); i++) {
            if (!said.add(moves.get(i).letId())) throw FieldsRefused.field(field + "[" + i + "].letId", "twice");
        }
    }

    /** By stay: a family in two suites is moved once. */
    Map<ReservationId, List<One>> byStay() {
        var all = new LinkedHashMap<ReservationId, List<One>>();
        for (var one : moves)
            all.merge(
                    new ReservationId(one.reservationId()),
                    List.of(one),
                    (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                            .toList());
        return all;
    }
}

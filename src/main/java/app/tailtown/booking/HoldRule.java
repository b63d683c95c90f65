package app.tailtown.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * For how long a resort holds a stay that is not confirmed.
 *
 * @param hours from when it is held, two weeks at most; it ends before when the guests are to come
 */
record HoldRule(@NotNull @Min(1) @Max(336) Integer hours) {

    /** As long as nobody said otherwise. */
    static final HoldRule USUAL = new HoldRule(24);
}

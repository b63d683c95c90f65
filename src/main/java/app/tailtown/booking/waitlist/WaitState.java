package app.tailtown.booking.waitlist;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a wish on the waitlist stands; derived from what happened, never stored. */
enum WaitState {
    WAITING,
    /** A suite is held for them. */
    OFFERED,
    ACCEPTED,
    WITHDRAWN,
    /** The last day on which they would have come is over. */
    OVER;

    @JsonValue
    String code() {
        return Codes.of(this);
    }

    static WaitState of(String code) {
        return Codes.read(WaitState.class, code);
    }

    /** Whether they still have a place in the order. */
    boolean goesOn() {
        return this == WAITING || this == OFFERED;
    }
}

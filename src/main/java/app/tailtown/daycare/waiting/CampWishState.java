package app.tailtown.daycare.waiting;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a wish for a day of camp stands; derived from what happened, never stored. */
enum CampWishState {
    WAITING,
    /** The day is booked for them, and they have not heard of it. */
    TO_TELL,
    BOOKED,
    WITHDRAWN,
    /** The day is over. */
    OVER;

    @JsonValue
    String code() {
        return Codes.of(this);
    }

    static CampWishState of(String code) {
        return Codes.read(CampWishState.class, code);
    }
}

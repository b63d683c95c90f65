package app.tailtown.catalog;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;

/** From when on a rule of admission is enforced; before that it is told. */
public enum Moment {
    /** When the stay or the day is booked, and of course when the pet comes. */
    BOOKING,
    CHECK_IN;

    /** As it stands in the database, in the API and in message keys: {@code check-in}. */
    @JsonValue
    public String code() {
        return Codes.of(this);
    }

    public static Moment of(String code) {
        return Codes.read(Moment.class, code);
    }

    /** Whether a rule that is enforced from {@code other} on is enforced at this moment. */
    public boolean enforces(Moment other) {
        return this == CHECK_IN || other == BOOKING;
    }
}

package app.tailtown.outbox;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/** What a message tells of a stay. */
public enum Kind {
    BOOKED(Duration.ZERO),
    /** Waits a little: who changes a stay mostly changes more of it, and all of that is told at once. */
    CHANGED(Duration.ofMinutes(5)),
    CANCELLED(Duration.ZERO);

    /** However much is changed, it is told after this time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Duration wait;

    Kind(Duration wait) {
        this.wait = wait;
    }

    Duration waits() {
        return wait;
    }

    @JsonValue
    public String code() {
        return Codes.of(this);
    }

    static Kind of(String code) {
        return Codes.read(Kind.class, code);
    }
}

package app.tailtown.outbox;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/** What a message tells. */
public enum Kind {
    BOOKED(Sort.CONFIRMATIONS, Duration.ZERO),
    /** Waits a little: who changes a stay mostly changes more of it, and all of that is told at once. */
    CHANGED(Sort.CONFIRMATIONS, Duration.ofMinutes(5)),
    /** Waits as long as somebody may still say that it was a mistake. */
    CANCELLED(Sort.CONFIRMATIONS, Duration.ofMinutes(2)),
    /** That a stay comes in some days. */
    ARRIVAL(Sort.REMINDERS, Duration.ZERO),
    /** That vaccinations end. */
    VACCINATIONS(Sort.REMINDERS, Duration.ZERO);

    /** However much is changed, it is told after this time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Sort sort;
    private final Duration wait;

    Kind(Sort sort, Duration wait) {
        this.sort = sort;
        this.wait = wait;
    }

    public Sort sort() {
        return sort;
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

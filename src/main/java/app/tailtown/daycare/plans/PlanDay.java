package app.tailtown.daycare.plans;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a day of a plan.
 *
 * @param visitId the visit that was booked for it; null when none ever was
 * @param visitDay the day that visit is on now; another one when it was moved
 * @param why code of the refusal, of a day that was not booked
 * @param cancelled whether the visit was given up by hand
 */
public record PlanDay(
        LocalDate day,
        State state,
        @Nullable UUID visitId,
        @Nullable LocalDate visitDay,
        @Nullable String why,
        boolean cancelled) {

    public enum State {
        BOOKED,
        NOT_BOOKED,
        SKIPPED,
        MOVED,
        HOLIDAY,
        /** Given up when the plan was ended. */
        RELEASED;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }

        @JsonCreator
        public static State of(String code) {
            return Codes.read(State.class, code);
        }
    }
}

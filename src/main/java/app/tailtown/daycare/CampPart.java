package app.tailtown.daycare;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.util.Locale;

/** How much of a day is booked. A half takes the place for the whole day: whoever stays on past the cut-off has a place already. */
public enum CampPart {
    MORNING,
    AFTERNOON,
    FULL;

    /** What a command may say. */
    public static final String CODES = "morning|afternoon|full";

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CampPart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isHalf() {
        return this != FULL;
    }

    /** Whether a pet that came and went at these local times was there on both sides of the cut-off, so that its half day has become a full one. */
    public boolean isOutgrownBy(LocalTime came, LocalTime went, LocalTime cutOff) {
        return switch (this) {
            case MORNING -> went.isAfter(cutOff);
            case AFTERNOON -> came.isBefore(cutOff);
            case FULL -> false;
        };
    }
}

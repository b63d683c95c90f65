package app.tailtown.lodging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a suite is used for in a night. Where two could be said the one that stands first here is, so that every suite counts once: out of service, then a
 * guest for the night, then one for whom it is held, then one who only rests there by day.
 */
public enum NightUse {
    CLOSED,
    LET,
    /** For a stay that nobody has confirmed yet. */
    HELD,
    DAY,
    FREE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NightUse ofKind(String kind, boolean held) {
        return switch (kind) {
            case "out-of-service" -> CLOSED;
            case "boarding" -> held ? HELD : LET;
            case "day" -> DAY;
            default -> throw new IllegalStateException("No let is of kind " + kind);
        };
    }
}

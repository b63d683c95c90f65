package app.tailtown.booking;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stay stands, derived from what happened and never stored. A requested one is held until a moment and then expires. */
public enum StayState {
    REQUESTED,
    CONFIRMED,
    IN_HOUSE,
    CHECKED_OUT,
    CANCELLED,
    EXPIRED,
    NO_SHOW;

    /** What happened to one of its pets. */
    interface Standing {
        @Nullable
        Instant checkedInAt();

        @Nullable
        Instant checkedOutAt();

        @Nullable
        Instant noShowAt();

        @JsonIgnore
        default boolean isExpected() {
            return checkedInAt() == null && noShowAt() == null;
        }

        @JsonIgnore
        default boolean isHere() {
            return checkedInAt() != null && checkedOutAt() == null;
        }
    }

    /** {@code expired}: cancelled because nobody confirmed it in time. */
    static StayState of(boolean cancelled, boolean expired, boolean held, List<? extends Standing> pets) {
        if (cancelled) return expired ? EXPIRED : CANCELLED;
        if (held) return REQUESTED;
        if (pets.stream().anyMatch(Standing::isHere)) return IN_HOUSE;
        if (pets.stream().allMatch(p -> p.noShowAt() != null)) return NO_SHOW;
        return pets.stream().noneMatch(Standing::isExpected) ? CHECKED_OUT : CONFIRMED;
    }

    @JsonValue
    public String code() {
        return Codes.of(this);
    }
}

package app.tailtown.outbox;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a household may want no mail of. */
public enum Sort {
    /** What becomes of their stays. */
    CONFIRMATIONS,
    /** That a stay comes, that a vaccination ends. */
    REMINDERS;

    public static final String CODES = "confirmations|reminders";

    @JsonValue
    public String code() {
        return Codes.of(this);
    }

    public static Sort of(String code) {
        return Codes.read(Sort.class, code);
    }
}

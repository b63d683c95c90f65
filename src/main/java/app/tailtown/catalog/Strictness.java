package app.tailtown.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens when something required is not there. */
public enum Strictness {
    /** No, until it is there or somebody gives a waiver. */
    REFUSE,
    /** Somebody has to say yes to it. */
    ASK,
    /** It is said, and nothing else. */
    WARN,
    /** It is not required: what a wider rule asks for is taken back here. */
    NONE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Strictness of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package app.tailtown.addons;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How often something is given: once on a day, every night of a pet's stay, or every day of it. */
public enum AddOnUnit {
    EACH,
    NIGHT,
    DAY;

    /** What a command may say. */
    static final String CODES = "each|night|day";

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static AddOnUnit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package app.tailtown.addons;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How often something is given: once on a day, every night of a pet's stay, or every day of it. */
public enum AddOnUnit {
    EACH,
    NIGHT,
    DAY;

    /** What a command may say. */
    static final String CODES = "each|night|day";

    /** On which it is given to a pet that is here from {@code first} to {@code departs}, when nobody names a day. */
    List<LocalDate> days(LocalDate first, LocalDate departs) {
        return switch (this) {
            case EACH -> List.of(first);
            case NIGHT -> first.datesUntil(departs).toList();
            case DAY -> first.datesUntil(departs.plusDays(1)).toList();
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static AddOnUnit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

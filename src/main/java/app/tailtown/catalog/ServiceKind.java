package app.tailtown.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a service is to the software, whatever the company calls it. */
public enum ServiceKind {
    BOARDING,
    DAY_CAMP,
    GROOMING,
    TRAINING,
    CLASS,
    OTHER;

    /** As it stands in the database, in the API and in message keys: {@code day-camp}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ServiceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

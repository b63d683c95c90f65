package app.tailtown.catalog;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;

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
        return Codes.of(this);
    }

    public static ServiceKind of(String code) {
        return Codes.read(ServiceKind.class, code);
    }
}

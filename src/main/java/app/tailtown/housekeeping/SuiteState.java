package app.tailtown.housekeeping;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a suite is. */
public enum SuiteState {
    DIRTY,
    CLEANING,
    CLEAN;

    @JsonValue
    String code() {
        return Codes.of(this);
    }

    static SuiteState of(String code) {
        return Codes.read(SuiteState.class, code);
    }
}

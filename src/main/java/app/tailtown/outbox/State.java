package app.tailtown.outbox;

import app.tailtown.platform.Codes;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a message stands: how its last try ended, or that nothing was tried yet. */
public enum State {
    /** Not tried yet. */
    WAITING,
    /** Tried in vain, and tried again. */
    RETRYING,
    /** A mail server took it. */
    SENT,
    /** Kept here only: no mail server was set when it was due. */
    CAPTURED,
    /** The mail server says for good that it does not take it. */
    REFUSED,
    /** Tried for days in vain. */
    GIVEN_UP,
    /** Nothing was written. */
    SILENT;

    /** Whether somebody should look at it. */
    public boolean isTrouble() {
        return this == REFUSED || this == GIVEN_UP;
    }

    @JsonValue
    public String code() {
        return Codes.of(this);
    }

    static State of(String code) {
        return Codes.read(State.class, code);
    }
}

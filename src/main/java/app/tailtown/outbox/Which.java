package app.tailtown.outbox;

import app.tailtown.platform.Codes;
import java.util.List;

/** Which messages one wants to see. */
enum Which {
    ALL(State.values()),
    WAITING(State.WAITING, State.RETRYING),
    SENT(State.SENT),
    CAPTURED(State.CAPTURED),
    TROUBLE(State.REFUSED, State.GIVEN_UP),
    SILENT(State.SILENT);

    static final String CODES = "all|waiting|sent|captured|trouble|silent";

    private final List<State> states;

    Which(State... states) {
        this.states = List.of(states);
    }

    List<State> states() {
        return states;
    }

    String code() {
        return Codes.of(this);
    }

    static Which of(String code) {
        return Codes.read(Which.class, code);
    }
}

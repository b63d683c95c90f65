package app.tailtown.booking;

import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who or what keeps a suite from being free: in words for people, the name or the reason alone for programs.
 *
 * @param what "Whitfield: Biscuit", or why it is closed; empty where nobody said, and for whoever may not know
 */
record TakenBy(Kind kind, String what) implements Spoken {

    enum Kind {
        GUESTS,
        CLOSED,
        SOMEBODY
    }

    static final TakenBy SOMEBODY = new TakenBy(Kind.SOMEBODY, "");

    static TakenBy guests(String names) {
        return new TakenBy(Kind.GUESTS, names);
    }

    static TakenBy closed(String reason) {
        return new TakenBy(Kind.CLOSED, reason);
    }

    @Override
    public String in(Words words) {
        return switch (kind) {
            case GUESTS -> words.text("taken-by.guests", what);
            case CLOSED -> what.isEmpty() ? words.text("taken-by.closed") : words.text("taken-by.closed-for", what);
            case SOMEBODY -> words.text("taken-by.somebody");
        };
    }

    @JsonValue
    String name() {
        return what;
    }
}

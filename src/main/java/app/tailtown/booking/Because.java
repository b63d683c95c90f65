package app.tailtown.booking;

import app.tailtown.platform.Refusal;
import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why one of several is in the way of all: in words for people, its code for programs. */
record Because(Refusal why) implements Spoken {

    @Override
    public String in(Words words) {
        return words.title(why);
    }

    @JsonValue
    String code() {
        return why.code();
    }
}

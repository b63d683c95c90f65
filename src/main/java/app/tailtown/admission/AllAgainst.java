package app.tailtown.admission;

import app.tailtown.platform.Spoken;
import app.tailtown.platform.Words;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** All that stands against some pets: a line for each to a person, the findings to a program. */
record AllAgainst(@JsonValue List<Against> findings) implements Spoken {

    @Override
    public String in(Words words) {
        return findings.stream().map(a -> a.in(words)).collect(Collectors.joining("\n"));
    }
}

package app.tailtown.telemetry;

import java.time.Duration;
import java.util.List;

/** Something that is looked up now and then, by a thread of its own, and told until it is looked up again. */
public interface Reading {

    /** As it stands in what is told of it. */
    String name();

    /** What lies between two at least; after one that took long it is twenty times as long as that. */
    default Duration every() {
        return Duration.ofMinutes(1);
    }

    /** What it is now. While it throws, what it told before is told no more. */
    List<Figure> read();
}

package app.tailtown.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks at one part of the installation. Whatever it throws means that it could not look. */
interface Look {

    /** All that it can find. */
    Set<Condition> conditions();

    List<Finding> look(Instant now);

    /** So long what was found is taken to be so. */
    default Duration each() {
        return Duration.ofMinutes(1);
    }
}

package app.tailtown.identity;

import java.util.Optional;
import java.util.UUID;

/** Answered by whoever keeps a thing whose address names no resort, so that somebody who sees prices at one resort only sees them there. */
public interface ResortOfThing {

    /** What stands before the id in its addresses: {@code /reservations/}. */
    String path();

    /** Empty where there is none that one may see. */
    Optional<UUID> resort(UUID id);
}

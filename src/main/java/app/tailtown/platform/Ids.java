package app.tailtown.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New ids: UUIDv7, ordered by time, made by the application so that an operation can be retried under the same id. */
public final class Ids {

    /** How an id is written, for patterns: lower case, with its four hyphens. */
    public static final String SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

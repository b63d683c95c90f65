package app.tailtown.identity;

import app.tailtown.design.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where somebody is in at a terminal that several share.
 *
 * @param bothAt when they last came in with two factors; null when never
 */
record Seat(Viewer.Terminal terminal, @Nullable Instant bothAt) {

    /** As {@code platform.seat_of} tells it. */
    static Seat read(JsonNode seat, UUID person) {
        var both = seat.get("both");
        return new Seat(
                new Viewer.Terminal(
                        UUID.fromString(seat.get("id").asString()),
                        seat.get("name").asString(),
                        UUID.fromString(seat.get("resort").asString()),
                        Duration.ofMinutes(seat.get("idle").asInt()),
                        person),
                both.isNull() ? null : Instant.ofEpochSecond(both.asLong()));
    }

    /** Whether they came in with two factors lately enough for a PIN to stand for them. */
    boolean hadBothAt(Instant now) {
        return bothAt != null && bothAt.plus(Pins.GOOD_FOR_BOTH).isAfter(now);
    }
}

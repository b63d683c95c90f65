package app.tailtown.booking;

import app.tailtown.lodging.HolderId;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What a customer booked. */
public record ReservationId(@JsonValue UUID value) {

    /** As lodging knows it. */
    HolderId holder() {
        return new HolderId(value);
    }
}

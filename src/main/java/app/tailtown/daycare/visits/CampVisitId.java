package app.tailtown.daycare.visits;

import app.tailtown.lodging.HolderId;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CampVisitId(@JsonValue UUID value) {

    /** As lodging knows it, when its pets rest in a suite. */
    HolderId holder() {
        return new HolderId(value);
    }
}

package app.tailtown.lodging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Whoever has a let: a reservation, as far as this module is concerned just an id. */
public record HolderId(@JsonValue UUID value) {

    /** Nobody holds anything under this id. */
    public static final HolderId NOBODY = new HolderId(new UUID(0, 0));
}

package app.tailtown.customers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record PetId(@JsonValue UUID value) {

    /** As many as one stay, one wish or one day of camp may be for: more than anybody brings. */
    public static final int MOST_TOGETHER = 20;
}
